import { BRIDGES } from '../src/compiler/geography/river-places.fixture.ts';
import { distanceBetween } from '../src/core/geo/distance.ts';
import { expect, SMALL_MAP, test } from './driver/fixtures.ts';
import { watchMarks } from './marks-in-frames.ts';

test.use(SMALL_MAP);

/** Far from every name, border and marker: longitude, latitude in degrees. */
const POITOU = [0.5, 46.6] as const;
const LANDES = [-0.75, 44.35] as const;
const AUVERGNE = [3.05, 45.15] as const;
const VILLEURBANNE_EAST = [4.898, 45.768] as const;
const GRAND_LYON = [4.925, 45.712] as const;

test.describe('drawn as it is seen', () => {
  test.use({ deviceScaleFactor: 1 });

  test('opening a sheet highlights the whole of its territory and nothing beyond', async ({
    atlas,
    tokens,
  }) => {
    const far = async (at: readonly [number, number], token: string) => {
      const [seen, wanted] = [await atlas.canvas.colorAt(...at), await tokens.color(token)];
      return Math.max(...seen.map((channel, index) => Math.abs(channel - (wanted[index] ?? 0))));
    };
    await test.step('a région', async () => {
      await atlas.visit('/fiches/tiers-lieux-nouvelle-aquitaine/');
      await atlas.shows('region:75');
      expect(await far(POITOU, 'map-subject')).toBeLessThan(2);
      expect(await far(LANDES, 'map-subject')).toBeLessThan(2);
      expect(await far(AUVERGNE, 'map-france')).toBeLessThan(2);
    });
    await test.step('a commune, not its métropole', async () => {
      await atlas.goTo('/fiches/zero-chomeur-villeurbanne/');
      await atlas.shows('commune:69266');
      expect(await far(VILLEURBANNE_EAST, 'map-subject')).toBeLessThan(2);
      expect(await far(GRAND_LYON, 'map-parent')).toBeLessThan(2);
    });
  });

  test('rivers flow within 2 km of their bridges', { tag: '@long' }, async ({ atlas, tokens }) => {
    await atlas.visit('/');
    await atlas.canvas.waitForRivers();
    const river = await tokens.color('map-river');
    for (const [name, bridge, [longitude, latitude]] of BRIDGES) {
      await atlas.goTo(`/?vue=${latitude},${longitude},9`);
      await atlas.canvas.waitForCamera([longitude, latitude], 9);
      const [from, to] = await Promise.all(
        [longitude, longitude + 0.1].map((at) => atlas.canvas.project(at, latitude)),
      );
      const metres = distanceBetween([longitude, latitude], [longitude + 0.1, latitude]);
      const within = (2000 * ((to?.x ?? 0) - (from?.x ?? 0))) / metres;
      expect(await atlas.canvas.shows(river, [longitude, latitude], within), `${name}, ${bridge}`).toBe(true);
    }
  });
});

test('eleven places, eleven markers, none hiding another; two sheets of one place open from its marker', async ({
  atlas,
}) => {
  await atlas.visit('/');
  await test.step('eleven markers', async () => {
    await expect(atlas.markers()).toHaveCount(11);
    const boxes = await Promise.all((await atlas.markers().all()).map((marker) => marker.boundingBox()));
    const centres = boxes.map((box) => ({
      x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
      y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
    }));
    for (const [i, a] of centres.entries())
      for (const b of centres.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(26);
  });
  await test.step('by mouse', async () => {
    const [group, title] = [atlas.group('Meurthe-et-Moselle'), /Start up de territoire/];
    await group.click();
    await expect(atlas.choice(title)).toBeVisible();
    await atlas.button('Fermer la liste').filter({ visible: true }).click();
    await expect(group).toBeFocused();
    await group.click();
    await atlas.choice(title).click();
    await expect(atlas.heading).toContainText(title);
    await atlas.goTo('/');
    await expect(atlas.cards()).toHaveCount(13);
    await atlas.shows('france');
  });
  await test.step('by keyboard, Escape gives the focus back', async () => {
    const [group, title] = [atlas.group('Paris'), /Migracoop/];
    await group.focus();
    await atlas.press('Enter');
    await expect(atlas.focused()).toHaveAttribute('href', /fiches/);
    await atlas.press('Escape');
    await expect(group).toBeFocused();
    await atlas.press('Enter');
    await atlas.press('Tab');
    await expect(atlas.focused()).toContainText(title);
    await atlas.press('Enter');
    await expect(atlas.heading).toContainText(title);
    await atlas.press('Escape');
    await expect(atlas.cards()).toHaveCount(13);
    await expect(group).toBeFocused();
  });
});

test('hovering a territory highlights its card, hovering a card highlights its marker; a click opens its sheet', async ({
  atlas,
}) => {
  await atlas.visit('/');
  await test.step('hovering a territory highlights its card, hovering a card highlights its marker', async () => {
    await atlas.canvas.pointAt(...LANDES);
    await expect(atlas.cards().filter({ hasText: 'Nouvelle-Aquitaine' })).toHaveAttribute('data-hovered');
    await expect(atlas.map.getByText('région · 1 fiche')).toBeVisible();
    await atlas.marker(/Toulouse/).hover();
    await expect(atlas.cards().filter({ hasText: 'Toulouse' })).toHaveAttribute('data-hovered');
    await expect(atlas.cards().filter({ hasText: 'Nouvelle-Aquitaine' })).not.toHaveAttribute('data-hovered');
    await atlas.card(/Romainville/).hover();
    await expect(atlas.marker(/Romainville/)).toHaveAttribute('data-hovered');
  });
  await test.step('a click on a territory opens its sheet', async () => {
    await atlas.canvas.clickAt(...LANDES);
    await expect(atlas.heading).toContainText('Nouvelle-Aquitaine');
    await atlas.shows('region:75');
  });
});

test('the open sheet’s marker stays in the free part of the map, on a desk and on a phone', {
  tag: '@long',
}, async ({ atlas }) => {
  const expectFree = async (width: number, name: RegExp) => {
    const marker = await atlas.marker(name).boundingBox();
    const panel = await atlas.panel.boundingBox();
    if (!marker || !panel) throw new Error('marker or panel not on the screen');
    const beside = marker.x >= panel.x + panel.width;
    const above = marker.y + marker.height <= panel.y;
    expect(beside || above).toBe(true);
    expect(marker.x + marker.width).toBeLessThanOrEqual(width);
    expect(marker.y).toBeGreaterThanOrEqual(60);
  };
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const)
    await test.step(`${width} px wide`, async () => {
      await atlas.resize(width, height);
      await atlas.visit('/fiches/derniers-commerces-ille-et-vilaine/');
      await atlas.shows('departement:35');
      await expectFree(width, /Ille-et-Vilaine/);
      await atlas.goTo('/fiches/tiers-lieux-pays-de-grasse/');
      await atlas.shows('epci:200039857');
      await expectFree(width, /Pays de Grasse/);
    });
});

test('a wider panel covers the map, and no marker leaves its place before the map is drawn anew', {
  tag: '@long',
}, async ({ atlas, page }) => {
  await atlas.resize(1440, 900);
  await atlas.visit('/');
  const seen = await watchMarks(page);
  await atlas.marker(/Romainville/).click();
  await expect(atlas.heading).toContainText('Romainville');
  await atlas.shows('commune:93063');
  const frames = await seen();
  const [first] = frames;
  if (!first) throw new Error('no frame seen');
  const before = frames.filter(({ width }) => width === first.width);
  expect(before.length).toBeLessThan(frames.length);
  expect(before.filter(({ marker }) => Math.abs(marker - first.marker) > 1)).toEqual([]);
});

test('Back finds what the reader saw when a press came before the end of a zoom', { tag: '@long' }, async ({
  atlas,
}) => {
  await atlas.visit('/');
  await atlas.button(/^Zoomer$/).click();
  await atlas.card(/Romainville/).click();
  await atlas.shows('commune:93063');
  expect(atlas.search.get('vue')).toBeNull();
  await atlas.back();
  await expect(atlas.cards()).toHaveCount(13);
  expect(atlas.search.get('vue')).not.toBeNull();
});

test('a turn of the wheel is in the address, and Back finds its view', { tag: '@long' }, async ({
  atlas,
  page,
}) => {
  await atlas.visit('/');
  const { x = 0, y = 0, width = 0, height = 0 } = (await atlas.map.boundingBox()) ?? {};
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.wheel(0, -240);
  await expect.poll(() => atlas.search.get('vue')).not.toBeNull();
  const seen = atlas.search.get('vue');
  await atlas.card(/Romainville/).click();
  await atlas.shows('commune:93063');
  await atlas.back();
  await expect.poll(() => atlas.search.get('vue')).toBe(seen);
});
