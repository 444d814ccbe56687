import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StoredSheet } from '../protocol.ts';
import { SheetEditor, ThemesField } from './SheetEditor.tsx';
import { createSheetStore } from './sheet-store.ts';

const OPENED: StoredSheet = {
  id: 'un-jardin',
  version: 'v1',
  title: 'Un jardin',
  heavyImages: [],
  doubts: [],
  fields: { territoire: 'Nancy', themes: ['a'] },
  parts: [{ heading: 'Pourquoi ?', text: 'Parce que.' }],
};
const SCHEMA = { properties: { etat: { title: 'État du projet' } } };

type Answer = (call: string, token: string, body: string) => Response;

function serve(answer: Answer): void {
  vi.stubGlobal('fetch', async (url: string, { headers = {}, body = '' }: RequestInit = {}) =>
    answer(url, new Headers(headers).get('x-editeur') ?? '', String(body)),
  );
}

const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });

beforeEach(() => {
  localStorage.clear();
  document.head.innerHTML = '<meta name="jeton" content="ancien">';
});
afterEach(() => vi.unstubAllGlobals());

function show(opened: StoredSheet | null, former: string | null = null) {
  const useSheet = createSheetStore(opened, 'Atlas');
  return render(<SheetEditor schema={SCHEMA} themes={[]} site="Atlas" useSheet={useSheet} former={former} />);
}

const type = (label: string, words: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: words } });

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('what is typed is there again after a reload, until it is saved or given up', async () => {
  serve(() => json({ saved: true, version: 'v2', faults: [], preview: null }));
  const first = show(OPENED);
  type('Titre de la fiche', 'Un grand jardin');
  first.unmount();
  const second = show(OPENED);
  expect(screen.getByLabelText('Titre de la fiche')).toHaveValue('Un grand jardin');
  expect(screen.getByText(/est repris/u)).toBeVisible();
  press('Enregistrer la fiche');
  await screen.findByText(/Fiche enregistrée/u);
  second.unmount();
  show({ ...OPENED, title: 'Un grand jardin' });
  expect(screen.queryByText(/est repris/u)).toBeNull();
});

test('what is typed here is kept when another window saves the same sheet', () => {
  const first = show(OPENED);
  type('Titre de la fiche', 'Un grand jardin');
  const key = localStorage.key(0) ?? '';
  localStorage.removeItem(key);
  window.dispatchEvent(new StorageEvent('storage', { key, newValue: null }));
  first.unmount();
  show({ ...OPENED, version: 'v2', title: 'Un jardin enregistré ailleurs' });
  expect(screen.getByLabelText('Titre de la fiche')).toHaveValue('Un grand jardin');
});

test('a proposal that is accepted says what is left to do, under the focus, until it is saved', async () => {
  serve(() => json({ saved: true, version: 'v2', faults: [], preview: null }));
  show({ ...OPENED, fields: { ...OPENED.fields, proposee: 'oui' } });
  press('L’accepter');
  expect(screen.getByText(/acceptée\s: enregistrez la fiche pour la publier/u)).toHaveFocus();
  press('Enregistrer la fiche');
  await screen.findByText(/Fiche enregistrée/u);
  expect(screen.queryByText(/acceptée/u)).toBeNull();
});

test('a theme that is chosen takes the place of one that is not known', () => {
  const change = vi.fn();
  render(<ThemesField themes={[{ id: 'a', label: 'Climat' }]} value={['inconnu']} onChange={change} />);
  fireEvent.click(screen.getByLabelText('Climat'));
  expect(change).toHaveBeenCalledWith(['a']);
});

test('a server that was started again, whose token is another, saves as it is', async () => {
  const calls: string[] = [];
  serve((url, token) => {
    calls.push(url);
    if (url === './') return new Response('<meta name="jeton" content="nouveau">');
    if (token !== 'nouveau') return json({ message: 'Rechargez la page de l’éditeur.' }, 403);
    return json({ saved: true, version: 'v2', faults: [], preview: null });
  });
  show(OPENED);
  type('Titre de la fiche', 'Un grand jardin');
  press('Enregistrer la fiche');
  await screen.findByText(/Fiche enregistrée/u);
  expect(calls.slice(0, 3)).toEqual(['api/enregistrer', './', 'api/enregistrer']);
});

test('a save says how many points are left to verify, and shows them at their fields', async () => {
  const faults = [{ isError: false, field: 'titre', message: 'Une autre fiche porte ce titre.', help: '' }];
  serve(() => json({ saved: true, version: 'v2', faults, preview: null }));
  show(OPENED);
  press('Enregistrer la fiche');
  const result = await screen.findByText(/Fiche enregistrée, 1 point à vérifier/u);
  await waitFor(() => expect(result).toHaveFocus());
  expect(screen.getByText(/Une autre fiche porte ce titre/u)).toBeVisible();
});

test('a file that changed meanwhile is shown beside the form, and both are kept as one chooses', async () => {
  const theirs = {
    ...OPENED,
    version: 'v2',
    fields: { ...OPENED.fields, etat: 'en cours' },
    parts: [{ heading: 'Pourquoi ?', text: 'Le leur.' }],
  };
  const bodies: string[] = [];
  serve((url, _, body) => {
    if (url !== 'api/enregistrer') return json({ faults: [], preview: null });
    bodies.push(body);
    return json(
      bodies.length === 1 ? { saved: false, faults: [], theirs } : { saved: true, version: 'v3', faults: [] },
    );
  });
  show(OPENED);
  type('Texte', 'Le mien.');
  press('Enregistrer la fiche');
  const part = await screen.findByRole('group', { name: /^Partie «/u });
  expect(part).toHaveTextContent(/Le mien\..*Le leur\./u);
  for (const own of ['mien.', 'leur.'])
    expect(within(part).getByText(own, { selector: 'mark' })).toBeVisible();
  const state = screen.getByRole('group', { name: 'État du projet' });
  expect(within(state).getByLabelText('Celui du fichier')).toBeChecked();
  fireEvent.click(within(part).getByLabelText('Les deux, l’un après l’autre'));
  press('Reprendre ces choix dans le formulaire');
  expect(screen.getByLabelText('Texte')).toHaveValue('Le mien.\n\nLe leur.');
  press('Enregistrer la fiche');
  await waitFor(() => expect(bodies).toHaveLength(2));
  expect(JSON.parse(bodies[1] ?? '')).toMatchObject({ version: 'v2', fields: { etat: 'en cours' } });
});

test('the focus goes from a part that is removed to the one beside it, and Arrow Down opens a list again', async () => {
  serve((url) => json(url === 'api/territoires' ? [{ words: 'Nancy', name: 'Nancy', context: '' }] : {}));
  show({ ...OPENED, parts: [...OPENED.parts, { heading: 'Et concrètement ?', text: 'Ainsi.' }] });
  press('Retirer la partie 2');
  expect(screen.getByDisplayValue('Pourquoi ?')).toHaveFocus();
  const box = screen.getByRole('combobox', { name: 'Territoire' });
  for (const _ of ['opened', 'closed, and opened again']) {
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(await screen.findByRole('option', { name: 'Nancy' })).toBeVisible();
    fireEvent.keyDown(box, { key: 'Escape' });
    expect(screen.queryByRole('option')).toBeNull();
  }
});

test('a file that is gone is written again on a second save', async () => {
  const bodies: string[] = [];
  serve((url, _, body) => {
    if (url !== 'api/enregistrer') return json({ faults: [], preview: null });
    bodies.push(body);
    return json(
      bodies.length === 1
        ? { saved: false, faults: [], theirs: null }
        : { saved: true, version: 'v3', faults: [] },
    );
  });
  show(OPENED);
  press('Enregistrer la fiche');
  expect(await screen.findByText(/n’est plus là/u)).toBeVisible();
  press('Enregistrer la fiche');
  await screen.findByText(/Fiche enregistrée/u);
  expect(JSON.parse(bodies[1] ?? '')).toMatchObject({ version: null });
});

test('an address that is refused says why under its field, and one that was another says so', async () => {
  serve((url) =>
    url === 'api/renommer' ? json({ message: 'Une fiche a déjà cette adresse.' }, 409) : json({ faults: [] }),
  );
  show(OPENED, 'un-vieux-jardin');
  expect(screen.getByText(/L’adresse de cette fiche est changée/u)).toBeVisible();
  fireEvent.click(screen.getByText('Changer l’adresse, ou supprimer'));
  type('Nouvelle adresse de la fiche', 'autre');
  press('Changer l’adresse');
  await screen.findByText(/déjà cette adresse/u);
  const field = screen.getByLabelText('Nouvelle adresse de la fiche');
  expect(field).toHaveAccessibleDescription(/Une fiche a déjà cette adresse/u);
  expect(field).toHaveFocus();
});

test('a sheet that is deleted is named by its title, with what is always true', async () => {
  serve((url) => json(url === 'api/mentions' ? [] : { faults: [] }));
  const asked = vi.fn(() => false);
  vi.stubGlobal('confirm', asked);
  show(OPENED);
  fireEvent.click(screen.getByText('Changer l’adresse, ou supprimer'));
  press('Supprimer la fiche…');
  await waitFor(() => expect(asked).toHaveBeenCalled());
  expect(asked).toHaveBeenCalledWith('Supprimer « Un jardin » ? Une copie de son fichier est gardée.');
});
