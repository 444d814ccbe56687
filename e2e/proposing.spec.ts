import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { writeProject } from '../src/compiler/hostile/write-project.fixture.ts';
import { expect, test } from './driver/fixtures.ts';

const TITLE = 'Une fabrique de vélos cargos pour les artisans du bassin';
const REASONS = ['- livrer sans camion', '- former douze personnes'];

/** What `npm run check` prints for a project that has this sheet besides its own. */
async function checked(name: string, text: string): Promise<string> {
  const root = writeProject({ files: { [`fiches/${name}`]: text } });
  const command = path.resolve('src/compiler/cli/check.ts');
  const output = await promisify(execFile)(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), command],
    { cwd: root },
  )
    .then(({ stdout }) => stdout)
    .catch((error: { stdout: string }) => error.stdout)
    .finally(() => rmSync(root, { recursive: true, force: true }));
  return output;
}

/** Printed where both the sheet that every project of the tests has and the new one hold. */
const ACCEPTED = '2 fiche(s) lues, 0 erreur(s), 0 avertissement(s)';

const mailOf = (href: string | null) => {
  const url = new URL(href ?? '');
  return { to: url.pathname, subject: url.searchParams.get('subject'), body: url.searchParams.get('body') };
};

test('a sheet is proposed from its territory by keys alone: a file that the check accepts, and an e-mail', {
  tag: '@long',
}, async ({ atlas, keyboard }) => {
  await keyboard.blockMouse();
  await atlas.visit('/proposer/?territoire=departement-54');
  await expect(atlas.panel.getByRole('textbox', { name: /^Territoire/u })).toHaveValue(/Meurthe-et-Moselle/u);
  await keyboard.tabTo(/^Titre/u);
  await keyboard.type(TITLE);
  await keyboard.tabTo(/Emploi et insertion/u);
  await keyboard.press('Space');
  await keyboard.tabTo(/^Pourquoi/u);
  await keyboard.type(REASONS[0] ?? '');
  await keyboard.press('Enter');
  await keyboard.type(REASONS[1] ?? '');
  await keyboard.tabTo('Composer la fiche');
  await keyboard.press('Enter');
  await expect(atlas.focused()).toHaveText('La fiche est prête');
  const mail = mailOf(await atlas.link('Écrire le courriel').getAttribute('href'));
  expect(mail.to).toBe('contact@example.org');
  expect(mail.body).toContain(TITLE);
  await keyboard.tabTo('Télécharger le fichier');
  const file = await atlas.saved(() => keyboard.press('Enter'));
  for (const line of [TITLE, ...REASONS]) expect(file.text).toContain(line);
  expect(mail.body?.replaceAll('\r\n', '\n')).toContain(file.text.trim());
  expect(await checked(file.name, file.text)).toContain(ACCEPTED);
});

test('hostile words are words: nothing runs, and the file is accepted', { tag: '@long' }, async ({
  atlas,
}) => {
  const hostile = '---\n# <script>alert(1)</script>\n"): [x](javascript:alert(1)) ```\n{{ }} ‮';
  await atlas.visit('/proposer/');
  const box = (name: RegExp) => atlas.panel.getByRole('textbox', { name });
  await box(/^Territoire/u).fill('Ville de Nancy');
  await box(/^Titre/u).fill('Un "titre": <b>gras</b> # et --- plus');
  await atlas.panel.getByRole('checkbox', { name: 'Emploi et insertion' }).check();
  for (const name of [/^Pourquoi/u, /^Concrètement/u, /^Les résultats|^Résultats/u])
    if (await box(name).count()) await box(name).fill(hostile);
  await atlas.button('Composer la fiche').click();
  await expect(atlas.focused()).toHaveText('La fiche est prête');
  const file = await atlas.saved(() => atlas.button('Télécharger le fichier').click());
  expect(await checked(file.name, file.text)).toContain(ACCEPTED);
});

test('a long sheet outlives a reload, is joined to the e-mail as a file, and its text copied', {
  tag: '@long',
}, async ({ atlas }) => {
  await atlas.visit('/proposer/');
  const box = (name: RegExp) => atlas.panel.getByRole('textbox', { name });
  await box(/^Territoire/u).fill('Ville de Nancy');
  await box(/^Titre/u).fill(TITLE);
  await atlas.panel.getByRole('checkbox', { name: 'Emploi et insertion' }).check();
  await box(/^Pourquoi/u).fill('Relier les ateliers du bassin. '.repeat(80));
  await atlas.reload();
  await atlas.button('Composer la fiche').click();
  await expect(atlas.text(/joignez le fichier une-fabrique-de-velos/u)).toBeVisible();
  const href = await atlas.link('Écrire le courriel').getAttribute('href');
  expect(href?.length).toBeLessThan(1800);
  expect(mailOf(href).body).toContain('Le texte est dans le fichier joint.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('pages that need it say so, and whom to write to', { tag: '@long' }, async ({ atlas }) => {
    for (const path of ['/proposer/', '/signaler/']) {
      await atlas.visit(path);
      await expect(atlas.text(/^Ce formulaire demande JavaScript\. Sans lui, écrivez/u)).toBeVisible();
      await expect(atlas.panel.getByRole('button')).toHaveCount(0);
    }
    await atlas.visit('/integrer/');
    await expect(atlas.text(/^Choisir demande JavaScript/u)).toBeVisible();
    await expect(atlas.panel.getByRole('button')).toHaveCount(0);
  });
});
