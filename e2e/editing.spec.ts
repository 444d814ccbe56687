import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { frontMatterSchema } from '../src/compiler/sheet/front-matter-schema.ts';
import { EDITED_CONTENT, EditorPage, expect, test } from './driver/editor-page.ts';
import { EVERY_FIELD, fillEveryField } from './whole-form.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

const SHEET = 'un-jardin-partage';
const FILE = `${EDITED_CONTENT}/fiches/${SHEET}.md`;

test('a sheet is written in the form, its faults are named in sentences, it is previewed and saved, and nothing else changes', {
  tag: '@long',
}, async ({ editor }) => {
  await editor.open('?nouvelle');
  await editor.field('Titre de la fiche').fill('Un jardin partagé');
  await expect(editor.field(/^Adresse de la fiche/u)).toHaveValue(SHEET);

  await test.step('what is missing is said beside its field, and nothing is saved', async () => {
    await editor.press('Enregistrer la fiche');
    await expect(editor.status).toContainText('Pas encore enregistrée');
    await expect(editor.faults.filter({ hasText: 'de quel territoire' })).toBeVisible();
    expect(existsSync(FILE)).toBe(false);
    expect(editor.changed()).toEqual([]);
  });

  await test.step('the territory is chosen from the gazetteer, among homonyms', async () => {
    await editor.chooseTerritory('saint denis 93', 'Saint-Denis Commune · Seine-Saint-Denis (93)');
    await expect(editor.field(/^Territoire$/u)).toHaveValue('Saint-Denis (93)');
  });
  await editor.field('Emploi et insertion').check();
  await editor.part(1).getByLabel('Texte').fill('- Des habitants voulaient **jardiner**.');
  await editor.part(2).getByLabel('Texte').fill('Quarante parcelles.');

  await test.step('an image has its words, credit and licence', async () => {
    await editor.addImage('e2e/content/inventees/images/collines.png');
    await expect(editor.field(/^Crédit/u)).toHaveAccessibleDescription(/nomme l’auteur/u);
    await editor.field(/^Ce que montre l’image/u).fill('Des collines');
    await editor.field(/^Crédit/u).fill('Personne');
    await editor.field(/^Licence/u).fill('CC0');
  });
  await editor.field(/^État du projet/u).selectOption('en cours');

  await test.step('a mistake is a sentence beside its field', async () => {
    await editor.field(/^Site du projet/u).fill('exemple');
    await expect(editor.faults).toHaveText([/Une adresse entière est attendue/u]);
    await editor.field(/^Site du projet/u).fill('https://exemple.fr/jardin');
    await expect(editor.faults).toHaveCount(0);
  });

  await test.step('the preview is the sheet as the site shows it', async () => {
    await expect(editor.preview.getByRole('heading', { level: 1 })).toHaveText('Un jardin partagé');
    await expect(editor.preview).toContainText('Fiche écrite pour cette carte.');
    await expect(editor.preview.getByRole('img', { name: 'Des collines' })).toBeVisible();
  });

  await editor.press('Enregistrer la fiche');
  await expect(editor.status).toContainText('Fiche enregistrée.');
  expect(editor.changed()).toEqual(['?? fiches/un-jardin-partage.md', '?? images/collines.png']);
  expect(readFileSync(FILE, 'utf8')).toBe(`---
territoire: Saint-Denis (93)
themes:
  - emploi-insertion
images:
  - fichier: collines.png
    alt: Des collines
    credit: Personne
    licence: CC0
etat: en cours
site: https://exemple.fr/jardin
---

# Un jardin partagé

## Pourquoi ce projet ?

- Des habitants voulaient **jardiner**.

## Et concrètement ?

Quarante parcelles.
`);
});

test('a sheet that exists changes by what was changed, unless its file did meanwhile', {
  tag: '@long',
}, async ({ editor }) => {
  await editor.open('?fiche=migracoop-paris');
  await editor.field(/^Vidéo/u).fill('https://exemple.fr/video');
  await editor.press('Enregistrer la fiche');
  await expect(editor.status).toContainText('Fiche enregistrée.');
  const lines = editor
    .diff()
    .split('\n')
    .filter((line) => /^[+-](?![+-])/u.test(line));
  expect(lines).toEqual(['+video: https://exemple.fr/video']);
});

test('what two windows wrote in one sheet is shown side by side, and nothing of it is lost', {
  tag: '@long',
}, async ({ editor, context }) => {
  await editor.open('?fiche=migracoop-paris');
  await editor.part(1).getByLabel('Texte').fill('- Le texte de la première fenêtre.');
  const second = new EditorPage(await context.newPage(), editor.address);
  await second.open('?fiche=migracoop-paris');
  await expect(second.main).toContainText('Ce que vous aviez écrit sans l’enregistrer est repris.');
  await second.press('Revenir à ce qui est enregistré');
  await expect(second.main).not.toContainText('est repris');
  await second.part(1).getByLabel('Texte').fill('- Le texte de la seconde.');
  await second.field(/^État du projet/u).selectOption('terminé');
  await second.press('Enregistrer la fiche');
  await expect(second.status).toContainText('Fiche enregistrée');
  await editor.press('Enregistrer la fiche');
  const part = editor.group('Partie « Pourquoi ce projet ? »');
  await expect(part).toContainText('- Le texte de la première fenêtre.');
  await expect(part).toContainText('- Le texte de la seconde.');
  await expect(part.getByLabel('Le vôtre')).toBeFocused();
  await part.getByLabel('Les deux').check();
  await editor.press('Reprendre ces choix dans le formulaire');
  await expect(editor.button('Enregistrer la fiche')).toBeFocused();
  await editor.press('Enregistrer la fiche');
  await expect(editor.status).toContainText('Fiche enregistrée');
  for (const line of ['- Le texte de la première fenêtre.', '- Le texte de la seconde.', 'etat: terminé'])
    expect(editor.diff()).toContain(`+${line}`);
});

const NOTES = '# Un lavoir\n\nTerritoire : Saint-Denis\n\n## Pourquoi ce projet ?\n\nParce que.\n';

test('what a column gives is chosen from a list', { tag: '@long' }, async ({ editor }) => {
  await editor.open('?import');
  const text = 'Action;Lieu;Thème;Sens\nUn four;Ville de Nancy;Emploi et insertion;Parce que.\n';
  const table = { name: 'Table.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await editor.field(/^Document reçu/u).setInputFiles(table);
  await expect(editor.status).toHaveText('Importé. Répondez à ce qui est demandé.');
  await editor.field('Ce que donne la colonne « Sens »').selectOption('La partie « Pourquoi ce projet ? »');
  await editor.press('Répondre, et importer de nouveau');
  await expect(editor.status).toHaveText('Importé.');
  expect(readFileSync(`${EDITED_CONTENT}/fiches/un-four.md`, 'utf8')).toMatch(
    /^## Pourquoi ce projet\s\?\n\nParce que\.$/mu,
  );
});

test('a document is imported, what it leaves open is answered, and its sheet is found, moved and deleted', {
  tag: '@long',
}, async ({ editor, page }) => {
  await editor.open('?import');
  const document = { name: 'Notes.md', mimeType: 'text/markdown', buffer: Buffer.from(NOTES) };
  await editor.field(/^Document reçu/u).setInputFiles(document);
  await expect(editor.status).toHaveText('Importé. Répondez à ce qui est demandé.');
  await editor.field('Emploi et insertion').check();
  await test.step('a name of several communes is asked again in its field, and the themes stay', async () => {
    await editor.field('Territoire de « Un lavoir »').fill('Saint-Denis');
    await editor.press('Répondre, et importer de nouveau');
    await expect(editor.status).toHaveText('Importé. Répondez à ce qui est demandé.');
    await expect(editor.field('Territoire de « Un lavoir »')).toHaveAccessibleDescription(
      /Territoire ambigu/u,
    );
    await expect(editor.field('Emploi et insertion')).toBeChecked();
  });
  await editor.chooseTerritory('saint denis 93', /^Saint-Denis Commune/u, 'Territoire de « Un lavoir »');
  await editor.press('Répondre, et importer de nouveau');
  await expect(editor.status).toHaveText('Importé.');
  expect(readFileSync(`${EDITED_CONTENT}/fiches/un-lavoir.md`, 'utf8')).toContain(
    'territoire: Saint-Denis (93)',
  );
  await editor.open('');
  await editor.field('Chercher une fiche').fill('lavoir denis');
  await expect(editor.status).toHaveText('1 fiche');
  await page.getByRole('link', { name: 'Un lavoir' }).click();
  await page.getByText('Changer l’adresse, ou supprimer').click();
  await editor.field('Nouvelle adresse de la fiche').fill('le-lavoir');
  await editor.press('Changer l’adresse');
  await expect(page).toHaveURL(/fiche=le-lavoir$/u);
  expect(readFileSync(`${EDITED_CONTENT}/fiches/le-lavoir.md`, 'utf8')).toContain(
    'anciennement:\n  - un-lavoir',
  );
  await test.step('its former address leads on, on the site and in a dossier', async () => {
    for (const [path, heading] of [
      ['../fiches/un-lavoir/', 1],
      ['../dossier/?fiches=un-lavoir', 2],
    ] as const) {
      await page.goto(new URL(path, editor.address).href);
      await expect(page.getByRole('heading', { level: heading, name: 'Un lavoir' })).toBeVisible();
    }
    await page.goto(new URL('../fiches/un-lavoir/', editor.address).href);
    await expect(page).toHaveURL(/fiches\/le-lavoir\/$/u);
    await editor.open('?fiche=le-lavoir');
  });
  await page.getByText('Changer l’adresse, ou supprimer').click();
  page.once('dialog', (dialog) => {
    expect(dialog.message()).toContain('La nomment encore : .build/essai-editeur/sources/notes.index.yaml');
    void dialog.accept();
  });
  await editor.press('Supprimer la fiche…');
  await expect(editor.main).toContainText('La fiche « Un lavoir » est supprimée.');
  expect(editor.changed().filter((line) => line.includes('fiches/'))).toEqual([]);
});

test('no other page is answered', { tag: '@long' }, async ({ editor }) => {
  await editor.open('');
  await expect(editor.main.getByRole('link', { name: 'Écrire une fiche' })).toBeVisible();
  const refused = [
    { headers: {}, data: '{}' },
    { headers: { 'x-editeur': 'x' }, data: '{}' },
    { headers: { origin: 'http://evil.test' }, data: '{}' },
    { headers: { host: 'evil.test' } },
  ];
  for (const asked of refused) expect((await editor.ask('api/enregistrer', asked)).status()).toBe(403);
  expect((await editor.ask('', { headers: { host: 'evil.test' } })).status()).toBe(403);
});

const WHOLE = 'une-maison-commune';

test('every line that a sheet may have is written by the form, several territories included', {
  tag: '@long',
}, async ({ editor }) => {
  await editor.open('?nouvelle');
  await fillEveryField(editor);
  await editor.press('Enregistrer la fiche');
  await expect(editor.status).toContainText('Fiche enregistrée.');
  expect(editor.changed()).toEqual([`?? fiches/${WHOLE}.md`, '?? images/atlas.jpg']);
  const [, matter = ''] = readFileSync(`${EDITED_CONTENT}/fiches/${WHOLE}.md`, 'utf8').split('---\n');
  const written = parse(matter);
  expect(written).toEqual(EVERY_FIELD);
  const { properties = {} } = frontMatterSchema([]);
  expect(Object.keys(properties).filter((key) => !(key in written))).toEqual([
    'lieux',
    'anciennement',
    'proposee',
  ]);
});

test('a list of territories is opened as it was written, and its places and faults are beside their lines', {
  tag: '@long',
}, async ({ editor }) => {
  await editor.open(`?fiche=${WHOLE}`);
  await expect(editor.field(/^Territoire$/u)).toHaveValue('Nancy');
  await expect(editor.field(/^Territoire 2$/u)).toHaveValue('La Réunion (département)');
  await editor.press('Retirer le territoire 2');
  await expect(editor.field(/^Territoire$/u)).toBeFocused();
  await editor.press('Ajouter un territoire');
  await expect(editor.field(/^Territoire 2$/u)).toBeFocused();
  await editor.field(/^Territoire 2$/u).fill('Nulle Part');
  await expect(editor.faults).toHaveText([/Nulle Part/u]);
  await expect(editor.field(/^Territoire 2$/u)).toHaveAttribute('aria-invalid', 'true');
  await expect(editor.field(/^Territoire 2$/u)).toHaveAccessibleDescription(/Nulle Part/u);
  await editor.press('Enregistrer la fiche');
  await expect(editor.status).toHaveText('Pas encore enregistrée : une ligne est à corriger.');
  await expect(editor.field(/^Territoire 2$/u)).toBeFocused();
  await editor.field(/^Territoire 2$/u).fill('');
  await expect(editor.faults).toHaveCount(0);
});

test('a sheet is written from its empty form by keys alone', { tag: '@long' }, async ({
  editor,
  keyboard,
}) => {
  await keyboard.blockMouse();
  await editor.open('');
  await keyboard.tabTo('Écrire une fiche');
  await keyboard.press('Enter');
  await expect(editor.field('Titre de la fiche')).toBeVisible();
  await keyboard.tabTo(/^Titre de la fiche/u);
  await keyboard.type('Un four à pain');
  await keyboard.tabTo(/^Territoire/u);
  await keyboard.type('saint denis 93');
  await expect(editor.option(/^Saint-Denis Commune/u)).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  expect(await editor.written()).toBe('Saint-Denis (93)');
  await keyboard.tabTo('Ajouter un territoire');
  await keyboard.press('Enter');
  await keyboard.type('Ville de Nancy');
  await keyboard.tabTo(/Emploi et insertion/u);
  await keyboard.press('Space');
  await keyboard.tabTo(/^Texte/u);
  await keyboard.type('Parce que.');
  await keyboard.tabTo(/^Texte/u);
  await keyboard.type('Un four.');
  await keyboard.tabTo('Ajouter une partie');
  await keyboard.press('Enter');
  await keyboard.type('Et demain ?');
  await keyboard.press('Tab');
  await keyboard.type('Un autre four.');
  await keyboard.tabTo('Monter la partie 3');
  await keyboard.press('Enter');
  expect(await editor.written()).toBe('Et demain ?');
  await keyboard.tabTo('Enregistrer la fiche');
  await keyboard.press('Enter');
  await expect(editor.status).toContainText('Fiche enregistrée.');
  expect(readFileSync(`${EDITED_CONTENT}/fiches/un-four-a-pain.md`, 'utf8')).toBe(`---
territoire:
  - Saint-Denis (93)
  - Ville de Nancy
themes:
  - emploi-insertion
---

# Un four à pain

## Pourquoi ce projet ?

Parce que.

## Et demain ?

Un autre four.

## Et concrètement ?

Un four.
`);
});

test('A1 · axe finds no fault in the list, an empty form, one with faults and a whole one, at any width and colours', {
  tag: '@long',
}, async ({ editor, accessibility, appearance, atlas }) => {
  for (const [path, wrong] of [
    ['', false],
    ['?nouvelle', true],
    ['?fiche=migracoop-paris', false],
    ['?import', false],
    ['?reglages=site.json', false],
    ['?reglages=themes.json', false],
  ] as const) {
    await editor.open(path);
    if (wrong) {
      await editor.press('Enregistrer la fiche');
      await expect(editor.faults.filter({ hasText: 'de quel territoire' })).toBeVisible();
    }
    for (const width of [1440, 390])
      for (const scheme of ['light', 'dark'] as const)
        await test.step(`${path} at ${width} px, ${scheme}`, async () => {
          await atlas.resize(width, 844);
          await appearance.in(scheme);
          expect(await accessibility.faults()).toEqual([]);
          expect(await accessibility.jumps()).toEqual([]);
          expect(await atlas.scrollsSideways()).toBe(false);
        });
  }
});

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path d="M0 0h90v30H0z"/></svg>';

test('settings and themes are changed in the form and seen on the site, and nothing else of them changes', {
  tag: '@long',
}, async ({ editor, page }) => {
  await editor.open('');
  await page.getByRole('link', { name: 'Réglages' }).click();
  await editor.field(/^Nom du site/u).fill('Atlas des essais');
  await test.step('a mistake is a sentence beside its field', async () => {
    await editor.field(/^Couleur/u).fill('#ffcc00');
    await expect(editor.faults).toContainText(['la plus proche qui convient']);
    await editor.press('Enregistrer cette page');
    await expect(editor.field(/^Couleur/u)).toBeFocused();
    await editor.field(/^Couleur/u).fill('#00684f');
    await expect(editor.faults).toHaveCount(0);
  });
  const logo = { name: 'Notre logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(LOGO) };
  await editor.field(/^Logo/u).setInputFiles(logo);
  await editor.press('Enregistrer cette page');
  await expect(editor.status).toContainText('Page enregistrée.');
  expect(editor.changed()).toEqual([' M site.json', '?? notre-logo.svg']);
  expect(editor.diff().match(/^\+ .*$/gmu)).toEqual([
    '+  "name": "Atlas des essais",',
    '+  ],',
    '+  "accent": "#00684f",',
    '+  "logo": "notre-logo.svg"',
  ]);

  await editor.open('?reglages=themes.json');
  await editor.group('Emploi et insertion').getByLabel('Nom').fill('Travail');
  await page
    .getByText(/^Ne se supprime pas/u)
    .first()
    .click();
  await expect(editor.main.getByRole('listitem').getByRole('link').first()).toBeVisible();
  await editor.press('Ajouter un thème');
  await editor.group('Thème 8').getByLabel('Nom').fill('Culture');
  await editor.chooseTerritory('palet', 'palette', 'Icône', editor.group('Culture'));
  await editor.press('Enregistrer cette page');
  await expect(editor.status).toContainText('Page enregistrée.');
  const themes: unknown = JSON.parse(readFileSync(`${EDITED_CONTENT}/themes.json`, 'utf8'));
  expect(themes).toContainEqual({
    id: 'culture',
    label: 'Culture',
    icon: 'palette',
    hue: expect.any(Number),
  });

  await test.step('the site and the preview of a sheet have the new words and colours', async () => {
    await editor.open('?fiche=migracoop-paris');
    const accent = (body: Element) => getComputedStyle(body).getPropertyValue('--accent');
    await expect.poll(() => editor.preview.evaluate(accent)).toBe('#00684f');
    await page.goto(new URL('../themes/emploi-insertion/', editor.address).href);
    await expect(page.getByRole('heading', { level: 1, name: 'Travail' })).toBeVisible();
    await expect(page.getByRole('banner')).toContainText('Atlas des essais');
  });
});
