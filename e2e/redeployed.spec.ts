import { AtlasPage } from './driver/atlas-page.ts';
import { expect, test } from './driver/deployment.ts';
import { refuseWebgl } from './driver/refuse-webgl.ts';

test.use({ serviceWorkers: 'allow', viewport: { width: 900, height: 600 } });

test('offline · a new build takes nothing from an open page, and the next page is the new one', async ({
  atlas,
  network,
  deployment,
}) => {
  await atlas.read('/');
  await network.kept();
  await deployment.redeploy();
  await network.lookForUpdate();
  await network.forgetCopies();
  expect(await network.isNewest(), 'the page was there before').toBe(false);
  await atlas.link(/^Dossier/).click();
  await expect(atlas.heading).toHaveText('Mon dossier');
  await atlas.read('/');
  expect(await network.isNewest(), 'the network answers before what was kept').toBe(true);
});

test('offline · of two tabs open over a new build, the one that waits keeps working as well as the one that finds it', {
  tag: '@long',
}, async ({ atlas, network, deployment, context, faults }) => {
  await atlas.read('/');
  await network.kept();
  const page = await context.newPage();
  await page.addInitScript(refuseWebgl);
  const other = new AtlasPage(page, deployment.address, faults, true);
  await other.read('/fiches/mobilite-rurale-pays-de-langres/');
  const title = await other.heading.textContent();
  await deployment.redeploy();
  await network.lookForUpdate();
  await atlas.link(/^Dossier/).click();
  await expect(atlas.heading).toHaveText('Mon dossier');
  await expect(other.heading).toHaveText(title ?? '');
  await other.link(/^Dossier/).click();
  await expect(other.heading).toHaveText('Mon dossier');
  await page.goBack();
  await expect(other.heading).toHaveText(title ?? '');
});

test('offline · a build that keeps nothing any more takes away what earlier ones kept', {
  tag: '@long',
}, async ({ atlas, network, deployment }) => {
  await atlas.read('/');
  await network.kept();
  expect((await network.leftovers()).caches).not.toEqual([]);
  await deployment.stopKeeping();
  await network.lookForUpdate();
  await expect.poll(() => network.leftovers()).toEqual({ workers: 0, caches: [] });
  await atlas.link(/^Dossier/).click();
  await expect(atlas.heading).toHaveText('Mon dossier');
});
