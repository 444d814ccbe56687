import type { AtlasPage } from './driver/atlas-page.ts';
import { expect, test } from './driver/deployment.ts';

test.use({ serviceWorkers: 'allow', viewport: { width: 900, height: 600 } });

const HEADINGS = {
  '/': /./,
  '/fiches/zero-chomeur-villeurbanne/': /Villeurbanne/,
  '/territoires/departement/54/': /Meurthe-et-Moselle/,
  '/territoires/commune/54395/': /Nancy/,
  '/comparer/?territoires=departement-54,region-53': /même échelle/,
  '/dossier/?fiches=migracoop-paris': /./,
};

async function expectAlive(atlas: AtlasPage): Promise<void> {
  for (const [path, heading] of Object.entries(HEADINGS)) {
    await atlas.read(path);
    await expect(atlas.heading, path).toHaveText(heading);
    await expect(atlas.alert(), path).toHaveCount(0);
  }
}

test('offline · a portal that answers while the worker installs leaves nothing behind', {
  tag: '@long',
}, async ({ atlas, network, deployment }) => {
  await network.followWorker();
  deployment.captureFrom('hors-ligne.js');
  // What paper shows comes late: the map, with what it shares, and the code to scan.
  for (const part of ['hors-ligne.js', 'FranceOnPaper-', 'commun-', 'QrCode-']) atlas.allow(part);
  await atlas.read('/');
  await network.gaveUp();
  deployment.release();
  await expectAlive(atlas);
  await network.kept();
  await expectAlive(atlas);
});

test('offline · a portal after the installation costs what is not kept yet, until it lets through again', {
  tag: '@long',
}, async ({ atlas, network, deployment }) => {
  await atlas.read('/');
  await network.kept();
  deployment.captureFrom('');
  for (const part of ['DataError', 'assets/54-', 'territoire']) atlas.allow(part);
  await atlas.goTo('/fiches/zero-chomeur-villeurbanne/');
  await expect(atlas.heading, 'a kept sheet').toContainText('Villeurbanne');
  await atlas.goTo('/territoires/commune/54395/');
  await expect(atlas.alert()).toContainText('un portail de connexion a répondu à sa place');
  deployment.release();
  await atlas.button('Réessayer').click();
  await expect(atlas.heading).toHaveText(/Nancy/);
  await expectAlive(atlas);
});

test('offline · spoilt copies are thrown out: code, sheets and what was kept along the way', {
  tag: '@long',
}, async ({ atlas, network }) => {
  await atlas.read('/territoires/commune/54395/');
  await network.kept();
  await atlas.read('/territoires/commune/54395/');
  expect(await network.spoil('/assets/54-.*json')).toBeGreaterThan(0);
  expect(
    await network.spoil('/(?:assets/.*(?:\\.js|carte.*json|villeurbanne.*json)|catalogue\\.json)'),
  ).toBeGreaterThan(5);
  await network.forgetCopies();
  await expectAlive(atlas);
});
