// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Publication } from '../../domain/publication.ts';
import { publication } from '../../testing/frozen-settings.ts';
import { renderAtlas } from '../../testing/render-atlas.tsx';

const saved = vi.hoisted(() => ({ files: [] as File[] }));

vi.mock('../../data/save-file.ts', () => ({ saveFile: (file: File) => saved.files.push(file) }));

const settings: { -readonly [key in keyof Publication]: Publication[key] } = publication;
const GIVEN = { ...publication };

beforeEach(() => {
  saved.files = [];
});
afterEach(() => void Object.assign(settings, GIVEN));

const main = () => within(screen.getByRole('main'));
const mailHref = () => main().getByRole('link', { name: 'Écrire le courriel' }).getAttribute('href') ?? '';

async function fill(text: string, at = '/proposer/') {
  const { user } = await renderAtlas({ at });
  const type = async (label: RegExp, words: string) => {
    const field = main().getByLabelText(label);
    await user.clear(field);
    await user.click(field);
    await user.paste(words);
  };
  if (at === '/proposer/') await type(/^Territoire/, 'Ville de Nancy');
  await type(/^Titre/, 'Une recyclerie');
  await user.click(main().getByRole('checkbox', { name: 'Emploi' }));
  await type(/^Pourquoi ce projet/, text);
  await user.click(main().getByRole('button', { name: 'Composer la fiche' }));
  return { user };
}

test('what is missing is said at its field, and the first one has the focus', async () => {
  const { user } = await renderAtlas({ at: '/proposer/' });
  await user.click(main().getByRole('button', { name: 'Composer la fiche' }));
  const territory = main().getByLabelText(/^Territoire/);
  expect(territory).toHaveFocus();
  expect(territory).toBeInvalid();
  expect(territory).toHaveAccessibleDescription(/Nommez le territoire/);
  expect(main().getByRole('group', { name: 'Thèmes' })).toHaveAccessibleDescription(/au moins un thème/);
  expect(main().queryByRole('heading', { name: 'La fiche est prête' })).toBeNull();
});

test('a short sheet is a file and a mail that holds it', async () => {
  const { user } = await fill('- Réduire les déchets');
  expect(main().getByRole('heading', { name: 'La fiche est prête' })).toHaveFocus();
  await user.click(main().getByRole('button', { name: 'Télécharger le fichier' }));
  expect(saved.files.map(({ name }) => name)).toEqual(['une-recyclerie.md']);
  const text = await saved.files[0]?.text();
  expect(text).toContain('territoire: "Ville de Nancy"\nthemes:\n  - emploi\n---\n\n# Une recyclerie\n');
  expect(mailHref()).toMatch(/^mailto:contact@example\.org\?subject=/);
  const mail = decodeURIComponent(mailHref()).replaceAll('\r\n', '\n');
  expect(mail).toContain(text);
});

test('a longer one is to be attached, and its text is copied as the mail opens', async () => {
  const { user } = await fill('Un texte long. '.repeat(200));
  expect(mailHref().length).toBeLessThanOrEqual(1800);
  expect(main().getByText(/joignez le fichier une-recyclerie\.md/)).toBeVisible();
  const link = main().getByRole('link', { name: 'Écrire le courriel' });
  link.addEventListener('click', (event) => event.preventDefault());
  await user.click(link);
  expect(await navigator.clipboard.readText()).toContain('# Une recyclerie');
});

test('what is changed afterwards is composed anew', async () => {
  const { user } = await fill('Un besoin');
  await user.type(main().getByLabelText(/^Titre/), ' neuve');
  expect(main().queryByRole('heading', { name: 'La fiche est prête' })).toBeNull();
});

test('without anyone to write to, the page says how to publish the file', async () => {
  settings.contact = null;
  await fill('Un besoin');
  expect(main().getByText(/data\/fiches/)).toHaveTextContent('npm run check');
  expect(main().queryByRole('link', { name: 'Écrire le courriel' })).toBeNull();
});

test('the territory that the reader comes from is written as the check reads it', async () => {
  await renderAtlas({ at: '/proposer/?territoire=region-53' });
  expect(await main().findByLabelText(/^Territoire/)).toHaveValue('Bretagne (région)');
});

test('a territory that there is not leaves the field empty', async () => {
  await renderAtlas({ at: '/proposer/?territoire=region-%3Cb%3E' });
  expect(main().getByLabelText(/^Territoire/)).toHaveValue('');
});

test('an error is told with the title and the address of its sheet', async () => {
  const { user } = await renderAtlas({ at: '/fiches/soleil/' });
  const [own] = main().getAllByRole('link', { name: 'Signaler une erreur' });
  if (own) await user.click(own);
  await user.click(await screen.findByLabelText(/^Ce qui est faux/));
  await user.paste('Le nombre est 12.\n<script>');
  await user.click(main().getByRole('button', { name: 'Composer le message' }));
  const mail = decodeURIComponent(mailHref()).replaceAll('\r\n', '\n');
  expect(mail).toContain(
    'Fiche : Le soleil pour tous\nhttps://carte.example.org/fiches/soleil/\n\nLe nombre est 12.\n<script>\n',
  );
});
