import { expect, test } from './driver/fixtures.ts';
import type { Color } from './driver/picture.ts';

test.use({ map: true, viewport: { width: 1000, height: 640 } });

/** Far from every name, border and marker: longitude, latitude in degrees. */
const POITOU = [0.05, 46.35] as const;
const LANDES = [-0.75, 44.35] as const;
const AUVERGNE = [3.05, 45.15] as const;
const VILLEURBANNE_EDGE = [4.902, 45.777] as const;
const LYON_WEST = [4.78, 45.755] as const;

/** Selection is ink-blue on paper: more blue than red; the plain ground is warmer. */
const blueness = ([red, , blue]: Color) => blue - red;

test('opening a région highlights the whole of it and nothing beyond', async ({ atlas }) => {
  await atlas.visit('/fiches/tiers-lieux-nouvelle-aquitaine/');
  await atlas.shows('region:75');
  expect(blueness(await atlas.canvas.colorAt(...POITOU))).toBeGreaterThan(8);
  expect(blueness(await atlas.canvas.colorAt(...LANDES))).toBeGreaterThan(8);
  expect(blueness(await atlas.canvas.colorAt(...AUVERGNE))).toBeLessThan(4);
});

test('opening a commune highlights the commune, not its métropole', async ({ atlas }) => {
  await atlas.visit('/fiches/zero-chomeur-villeurbanne/');
  await atlas.shows('commune:69266');
  const commune = blueness(await atlas.canvas.colorAt(...VILLEURBANNE_EDGE));
  const around = blueness(await atlas.canvas.colorAt(...LYON_WEST));
  expect(commune).toBeGreaterThan(around + 8);
});

test('the two sheets of Meurthe-et-Moselle and of Paris open from one marker, by mouse', async ({
  atlas,
}) => {
  for (const [territory, titles] of [
    ['Meurthe-et-Moselle', [/Start up de territoire/, /énergie citoyenne/]],
    ['Paris', [/La Maison des coursiers/, /Migracoop/]],
  ] as const) {
    for (const title of titles) {
      await atlas.visit('/');
      await atlas.group(territory).click();
      await atlas.choice(title).click();
      await expect(atlas.heading).toContainText(title);
    }
  }
});

test('the two sheets of one place open by keyboard, Escape gives the focus back', async ({ atlas }) => {
  await atlas.visit('/');
  for (const [territory, title] of [
    ['Meurthe-et-Moselle', /énergie citoyenne/],
    ['Paris', /Migracoop/],
  ] as const) {
    await atlas.group(territory).focus();
    await atlas.press('Enter');
    await expect(atlas.focused()).toHaveAttribute('href', /fiches/);
    await atlas.press('Escape');
    await expect(atlas.group(territory)).toBeFocused();
    await atlas.press('Enter');
    await atlas.press('Tab');
    await expect(atlas.focused()).toContainText(title);
    await atlas.press('Enter');
    await expect(atlas.heading).toContainText(title);
    await atlas.press('Escape');
    await expect(atlas.cards()).toHaveCount(13);
    await expect(atlas.group(territory)).toBeFocused();
  }
});

test('eleven places, eleven markers, none hiding another', async ({ atlas }) => {
  await atlas.visit('/');
  await expect(atlas.markers()).toHaveCount(11);
  const boxes = await Promise.all((await atlas.markers().all()).map((marker) => marker.boundingBox()));
  const centres = boxes.map((box) => ({
    x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
    y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
  }));
  for (const [i, a] of centres.entries())
    for (const b of centres.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(26);
});

test('hovering a territory highlights its card, hovering a card highlights its marker', async ({ atlas }) => {
  await atlas.visit('/');
  await atlas.canvas.pointAt(...LANDES);
  await expect(atlas.cards().filter({ hasText: 'Nouvelle-Aquitaine' })).toHaveAttribute('data-hovered');
  await expect(atlas.map.getByText('région · 1 fiche')).toBeVisible();
  await atlas.marker(/Toulouse/).hover();
  await expect(atlas.cards().filter({ hasText: 'Toulouse' })).toHaveAttribute('data-hovered');
  await expect(atlas.cards().filter({ hasText: 'Nouvelle-Aquitaine' })).not.toHaveAttribute('data-hovered');
  await atlas.card(/Romainville/).hover();
  await expect(atlas.marker(/Romainville/)).toHaveAttribute('data-hovered');
});

test('a click on a territory opens its sheet', async ({ atlas }) => {
  await atlas.visit('/');
  await atlas.canvas.clickAt(...LANDES);
  await expect(atlas.heading).toContainText('Nouvelle-Aquitaine');
  await atlas.shows('region:75');
});

test('the open sheet’s marker stays in the free part of the map, on a desk and on a phone', async ({
  atlas,
}) => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await atlas.resize(width, height);
    for (const [id, key, name] of [
      ['derniers-commerces-ille-et-vilaine', 'departement:35', /Ille-et-Vilaine/],
      ['tiers-lieux-pays-de-grasse', 'epci:200039857', /Pays de Grasse/],
    ] as const) {
      await atlas.visit(`/fiches/${id}/`);
      await atlas.shows(key);
      const marker = await atlas.marker(name).boundingBox();
      const panel = await atlas.panel.boundingBox();
      if (!marker || !panel) throw new Error('marker or panel not on the screen');
      const beside = marker.x >= panel.x + panel.width;
      const above = marker.y + marker.height <= panel.y;
      expect(beside || above).toBe(true);
      expect(marker.x + marker.width).toBeLessThanOrEqual(width);
      expect(marker.y).toBeGreaterThanOrEqual(60);
    }
  }
});
