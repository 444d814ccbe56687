import { expect, SMALL_MAP, test } from './driver/fixtures.ts';

const START_UP = '/fiches/start-up-de-territoire-meurthe-et-moselle/';

test('each key figure is there once, a large amount in short beside the exact one', async ({ atlas }) => {
  await atlas.read('/fiches/commande-publique-metropole-de-lyon/');
  const figures = atlas.panel.getByRole('list', { name: 'Chiffres clés' }).getByRole('listitem');
  await expect(figures.first()).toHaveText(/^700\sM€700\s000\s000\s€ d’achats annuels$/u);
  await expect(atlas.panel.getByText('participants sur 4 mois')).toHaveCount(1);
  await expect(atlas.panel.getByRole('heading', { name: /en 3 chiffres$/u })).toHaveCount(1);
});

test('the beginning of the quotation leads to the whole, with the author’s full role', async ({ atlas }) => {
  await atlas.read('/fiches/derniers-commerces-ille-et-vilaine/');
  const start = atlas.panel.getByRole('figure');
  await expect(start).toContainText('non pas comme une fin en soi.');
  await expect(start).toContainText(/sociale et solidaire\s*Lire/u);
  await start.getByRole('link', { name: 'Lire toute la citation' }).click();
  await expect(atlas.focused()).toContainText('coordination des politiques transversales');
  await expect(atlas.focused()).toContainText('facilitateur');
});

for (const width of [1440, 390])
  test(`no line of a sheet’s head is cut while it scrolls away, at ${width} px`, {
    tag: '@long',
  }, async ({ atlas, legibility }) => {
    await atlas.resize(width, 900);
    await atlas.read(START_UP);
    await expect.poll(() => legibility.halvedInHead(200)).toEqual([]);
    for (let scrolled = 0; scrolled < 480; scrolled += 7)
      expect(await legibility.halvedInHead(scrolled)).toEqual([]);
  });

test('once the title scrolls away, the name and the title stay in one line', { tag: '@long' }, async ({
  atlas,
  legibility,
}) => {
  await atlas.resize(1440, 900);
  await atlas.read(START_UP);
  const short = atlas.panel.getByText('Meurthe-et-Moselle', { exact: true }).first();
  await expect(short).toBeHidden();
  await legibility.halvedInHead(200);
  await expect(short).toBeVisible();
  await legibility.halvedInHead(0);
  await expect(short).toBeHidden();
});

/** Villerupt, named in the figures of its sheet and nowhere else: longitude, latitude in degrees. */
const VILLERUPT = [5.93202, 49.46715] as const;

/** From the middle of a place's dot to a point on its halo, in CSS pixels. */
const BESIDE_DOT = 12;

test.describe('with the map', () => {
  test.use(SMALL_MAP);

  test('places named in the section that is read are highlighted on the map', { tag: '@long' }, async ({
    atlas,
    tokens,
  }) => {
    await atlas.visit(START_UP);
    const contents = atlas.panel.getByRole('navigation', { name: 'Dans cette fiche' });
    const [longitude, latitude] = VILLERUPT;
    const { x } = await atlas.canvas.project(longitude, latitude);
    const { x: east } = await atlas.canvas.project(longitude + 0.1, latitude);
    const mark = await tokens.color('mark');
    const distance = async () => {
      const color = await atlas.canvas.colorAt(longitude - (0.1 * BESIDE_DOT) / (east - x), latitude);
      return Math.max(...color.map((value, at) => Math.abs(value - (mark[at] ?? 0))));
    };
    await contents.getByRole('link', { name: 'Pourquoi' }).click();
    await expect.poll(distance).toBeGreaterThan(30);
    await contents.getByRole('link', { name: 'Chiffres' }).click();
    await expect.poll(distance).toBeLessThan(6);
  });
});
