import type { AtlasPage } from './driver/atlas-page.ts';
import { expect, test } from './driver/fixtures.ts';

const ALL = 400;

/** Of the map's own elements, whatever the collection. */
const MOST_MARKERS = 110;

const MOST_ELEMENTS = 1100;

test.use({ map: true, site: 'many' });

/** How many sheets the markers in view stand for: a marker without number is one. */
async function sheetsOnMap(atlas: AtlasPage): Promise<number> {
  const numbers = await atlas.markers().allInnerTexts();
  return numbers.reduce((sum, text) => sum + Number(text || '1'), 0);
}

/** Presses the last group that is in view until none brings the map nearer. */
async function comeDown(atlas: AtlasPage): Promise<number> {
  let presses = 0;
  for (; presses < 12; presses++) {
    const group = atlas.map.getByRole('button', { name: /fiches · / }).last();
    if ((await group.count()) === 0) break;
    const view = atlas.search.get('vue');
    await group.focus();
    await atlas.press('Enter');
    if ((await atlas.openChoices().count()) > 0) break;
    await expect.poll(() => atlas.search.get('vue')).not.toBe(view);
  }
  return presses;
}

test('groups hold all sheets, come down to one, open it, and come back', { tag: '@long' }, async ({
  atlas,
}) => {
  await atlas.visit('/');
  await expect.poll(() => sheetsOnMap(atlas)).toBe(ALL);
  expect(await atlas.markers().count()).toBeLessThan(MOST_MARKERS);
  await expect.poll(() => atlas.elements()).toBeLessThan(MOST_ELEMENTS);
  expect(await comeDown(atlas)).toBeGreaterThan(1);
  expect(await atlas.markers().count()).toBeLessThan(MOST_MARKERS);
  const marker = atlas.map.getByRole('link', { name: /, 1\sfiche$/u }).first();
  const place = (await marker.getAttribute('aria-label')) ?? '';
  const title = (await marker.getAttribute('aria-description')) ?? '';
  await marker.focus();
  await atlas.press('Enter');
  await expect(atlas.heading).toHaveText(title);
  await atlas.back();
  await expect(atlas.cards().first()).toBeVisible();
  await expect(atlas.map.getByRole('link', { name: place })).toBeFocused();
});

test('a filter is counted by the groups too', { tag: '@long' }, async ({ atlas }) => {
  await atlas.visit('/?echelons=commune');
  await expect.poll(() => sheetsOnMap(atlas)).toBe(ALL);
  await atlas.goTo('/?themes=emploi-insertion');
  await expect(atlas.panel).toContainText(/5[78]\sfiches/u);
  await expect.poll(() => sheetsOnMap(atlas)).toBeLessThan(60);
  expect(await sheetsOnMap(atlas)).toBeGreaterThan(56);
});

test('the map is drawn before the words of later sheets, and a marker followed meanwhile leads to its sheet', {
  tag: '@long',
}, async ({ atlas }) => {
  const release = await atlas.holdFile('fiches-suite');
  await atlas.visit('/');
  await expect.poll(() => sheetsOnMap(atlas)).toBe(ALL);
  await expect(atlas.cards()).toHaveCount(50);
  await comeDown(atlas);
  const marker = atlas.map.getByRole('link', { name: /^(?:Commune|Intercommunalité), 1\sfiche$/u }).first();
  await marker.focus();
  await atlas.press('Enter');
  await release();
  await expect(atlas.heading).toContainText(/\S/u);
  await expect.poll(() => atlas.path).toMatch(/^\/fiches\/[a-z0-9-]+\/$/u);
  await expect(atlas.map.getByRole('link', { name: /^Commune, /u })).toHaveCount(0);
});

test('where those words fail, the next page of the list says so and comes once they are there', {
  tag: '@long',
}, async ({ atlas }) => {
  const mend = await atlas.breakFile('fiches-suite');
  await atlas.visit('/');
  await expect.poll(() => sheetsOnMap(atlas)).toBe(ALL);
  await atlas.panel.getByRole('link', { name: 'Afficher les 50 suivantes' }).click();
  await expect(atlas.panel.getByRole('button', { name: 'Réessayer' })).toBeVisible();
  await mend();
  await atlas.panel.getByRole('button', { name: 'Réessayer' }).click();
  await expect(atlas.panel).toContainText('51 à 100 sur 400');
});
