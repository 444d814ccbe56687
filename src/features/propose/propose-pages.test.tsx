import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { publication } from '../../app/testing/frozen-settings.ts';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import type { Publication } from '../../core/settings/publication.ts';
import { keepMyProposal } from './my-proposal.ts';

const saved = vi.hoisted(() => ({ files: [] as File[] }));

vi.mock('../../state/data/save-file.ts', () => ({ saveFile: (file: File) => saved.files.push(file) }));

const settings: { -readonly [key in keyof Publication]: Publication[key] } = publication;
const GIVEN = { ...publication };

beforeEach(() => {
  saved.files = [];
});
afterEach(() => {
  Object.assign(settings, GIVEN);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  keepMyProposal(null);
});

const main = () => within(screen.getByRole('main'));
const mailHref = () => main().getByRole('link', { name: 'Écrire le courriel' }).getAttribute('href') ?? '';

async function fill(text: string, at = '/proposer/') {
  const { user, router } = await renderAtlas({ at });
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
  return { user, router };
}

test('what is missing is reported at its field, and the first one has the focus', async () => {
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

test('without a publisher, one sentence says so, and a file and a text are what a visitor gets', async () => {
  Object.assign(settings, { publisher: null, contact: null });
  await fill('Un besoin');
  expect(main().getByText(/^Cette carte n’a pas encore d’éditeur/)).toBeVisible();
  expect(main().getByText(/transmettez-en le texte à qui vous a fait connaître cette carte/)).toBeVisible();
  expect(screen.getByRole('main')).not.toHaveTextContent(/npm|data\//);
  expect(main().queryByRole('link', { name: 'Écrire le courriel' })).toBeNull();
  expect(main().getByRole('button', { name: 'Télécharger le fichier' })).toBeVisible();
  expect(main().getByRole('button', { name: 'Copier le texte' })).toBeVisible();
});

test('its question and its parts are the settings’ own', async () => {
  await renderAtlas({ at: '/proposer/' });
  expect(main().getByText(/^Vous connaissez une invention/)).toBeVisible();
  expect(main().getByLabelText('En quelques nombres')).toBeVisible();
  expect(main().queryByLabelText(/partenaires|parties prenantes/i)).toBeNull();
});

test('what was written is there again, until it is taken away', async () => {
  const { user, router } = await fill('Un besoin');
  await user.type(main().getByLabelText('Courriel'), 'a@example.org');
  await router.navigate({ to: '/' });
  await router.navigate({ to: '/$page/', params: { page: 'proposer' } });
  expect(await main().findByLabelText(/^Titre/)).toHaveValue('Une recyclerie');
  expect(main().getByLabelText(/^Pourquoi/)).toHaveValue('Un besoin');
  expect(main().getByRole('checkbox', { name: 'Emploi' })).toBeChecked();
  expect(main().getByLabelText('Courriel')).toHaveValue('a@example.org');
  await user.type(main().getByLabelText(/^Titre/), ' neuve');
  await user.click(main().getByRole('button', { name: 'Effacer ce que j’ai écrit' }));
  expect(main().getByLabelText(/^Titre/)).toHaveValue('');
  expect(main().getByRole('checkbox', { name: 'Emploi' })).not.toBeChecked();
  expect(main().getByLabelText(/^Territoire/)).toHaveFocus();
  expect(main().queryByRole('button', { name: /^Effacer/ })).toBeNull();
});

test('a device that keeps nothing says so', async () => {
  vi.stubGlobal('localStorage', undefined);
  const { user } = await renderAtlas({ at: '/proposer/' });
  await user.type(main().getByLabelText(/^Titre/), 'U');
  expect(main().getByRole('alert')).toHaveTextContent('avant de quitter cette page');
});

test('fields that may be about who fills them in say what they hold', async () => {
  await renderAtlas({ at: '/proposer/' });
  const kindOf = (label: RegExp) => {
    const field = main().getByLabelText(label);
    return [field.getAttribute('type'), field.getAttribute('autocomplete')];
  };
  expect(kindOf(/^Service, ou personne/)).toEqual(['text', 'name']);
  expect(kindOf(/^Fonction/)).toEqual(['text', 'organization-title']);
  expect(kindOf(/^Courriel/)).toEqual(['email', 'email']);
  expect(kindOf(/^Téléphone/)).toEqual(['tel', 'tel']);
});

test('where the browser does not copy, the text is selected', async () => {
  const { user } = await fill('Un besoin');
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as never);
  await user.click(main().getByRole('button', { name: 'Copier le texte' }));
  const shown = main().getByLabelText(/^Ce que contient/);
  expect(shown).toHaveFocus();
  expect(shown).toHaveProperty('selectionStart', 0);
  expect(shown).toHaveProperty('selectionEnd', (shown as HTMLTextAreaElement).value.length);
  expect(main().getByText(/le texte est sélectionné/)).toBeVisible();
});

test('the territory that the reader comes from is written as the check reads it', async () => {
  await renderAtlas({ at: '/proposer/?territoire=region-53' });
  expect(await main().findByLabelText(/^Territoire/)).toHaveValue('Bretagne (région)');
});

test('a territory that there is not leaves the field empty', async () => {
  await renderAtlas({ at: '/proposer/?territoire=region-%3Cb%3E' });
  expect(main().getByLabelText(/^Territoire/)).toHaveValue('');
});

test('an error is reported with the title and the address of its sheet', async () => {
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
