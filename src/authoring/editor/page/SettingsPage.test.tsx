import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { siteSchema } from '../../../compiler/settings/read-site.ts';
import { themesSchema } from '../../../content/settings/themes.ts';
import type { ListedSheet } from '../protocol.ts';
import { SettingsPage } from './SettingsPage.tsx';
import { createSheetStore } from './sheet-store.ts';

const SHEET: ListedSheet = {
  id: 'un-jardin',
  title: 'Un jardin',
  territory: 'Nancy',
  themes: ['climat'],
  isProposed: false,
  errors: 0,
  warnings: 0,
};
const CLIMATE = { id: 'climat', label: 'Climat', icon: 'leaf', hue: 145 };
const SPORT = { id: 'sport', label: 'Sport', icon: 'bike', hue: 5 };

let saved: Record<string, unknown>[] = [];

beforeEach(() => {
  localStorage.clear();
  saved = [];
  vi.stubGlobal('fetch', async (url: string, { body = '' }: RequestInit = {}) => {
    if (url === 'api/enregistrer') saved.push(JSON.parse(String(body)));
    return new Response(JSON.stringify({ saved: true, version: 'v2', faults: [], preview: null }));
  });
});
afterEach(() => vi.unstubAllGlobals());

function show(id: string, schema: unknown, fields: Readonly<Record<string, unknown>>) {
  const opened = { id, version: 'v1', title: '', parts: [], fields, heavyImages: [], doubts: [] };
  const useSheet = createSheetStore(opened, 'Atlas');
  return render(
    <SettingsPage
      schema={JSON.parse(JSON.stringify(schema))}
      site="Atlas"
      sheets={[SHEET]}
      useSheet={useSheet}
    />,
  );
}

const type = (label: string | RegExp, words: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: words } });

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function fieldsSaved() {
  press('Enregistrer cette page');
  await screen.findByText(/Page enregistrée/u);
  return saved.at(-1)?.fields;
}

test('settings have the words of their schema, and what has none is kept', async () => {
  const fields = { name: 'Atlas', openData: [{ path: 'a', label: 'b' }], credits: ['contours'] };
  show('site.json', siteSchema(), fields);
  expect(screen.getByLabelText('Nom du site')).toHaveAccessibleDescription(/En tête de chaque page/u);
  expect(screen.getByLabelText('Crédits, ligne 1')).toHaveValue('contours');
  expect(screen.queryByText(/openData/u)).toBeNull();
  const named = screen.getByRole('link', { name: 'Nom du site' }).getAttribute('href') ?? '';
  expect(document.querySelector(named)).toContainElement(screen.getByLabelText('Nom du site'));
  type('Nom du site', 'Un autre atlas');
  type('Choisir la couleur', '#00684f');
  expect(await fieldsSaved()).toEqual({ ...fields, name: 'Un autre atlas', accent: '#00684f' });
});

test('a logo is chosen as a file, and sent with the settings', async () => {
  show('site.json', siteSchema(), { name: 'Atlas' });
  const file = new File(['<svg/>'], 'Notre Logo.SVG', { type: 'image/svg+xml' });
  fireEvent.change(screen.getByLabelText(/^Logo/u), { target: { files: [file] } });
  expect(await screen.findByText(/notre-logo\.svg/u)).toBeVisible();
  expect(await fieldsSaved()).toEqual({ name: 'Atlas', logo: 'notre-logo.svg' });
  expect(saved.at(-1)?.newImages).toEqual({ 'notre-logo.svg': btoa('<svg/>') });
});

test('a theme is renamed under its id, one that is added has its own, and sheets keep theirs', async () => {
  show('themes.json', themesSchema(), { themes: [CLIMATE, SPORT] });
  const climate = screen.getByRole('group', { name: 'Climat' });
  fireEvent.change(within(climate).getByLabelText('Nom'), { target: { value: 'Le climat' } });
  expect(screen.queryByRole('button', { name: 'Supprimer le thème Le climat' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Un jardin', hidden: true })).toHaveAttribute(
    'href',
    '?fiche=un-jardin',
  );
  press('Supprimer le thème Sport');
  press('Ajouter un thème');
  const added = screen.getByRole('group', { name: 'Thème 2' });
  await waitFor(() => expect(within(added).getByLabelText('Nom')).toHaveFocus());
  for (const label of ['C', 'Climat', 'Culture'])
    fireEvent.change(within(added).getByLabelText('Nom'), { target: { value: label } });
  expect(await fieldsSaved()).toEqual({
    themes: [
      { ...CLIMATE, label: 'Le climat' },
      { id: 'culture', label: 'Culture', hue: 138 },
    ],
  });
});
