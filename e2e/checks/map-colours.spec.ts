import { readFileSync } from 'node:fs';
import { contrast, over } from '../driver/contrast.ts';
import { expect, test } from '../driver/fixtures.ts';
import type { Color } from '../driver/screenshot.ts';
import type { Tokens } from '../driver/tokens.ts';

/** Minimum contrast of names, which are small, and of pins and outlines (WCAG 1.4.3, 1.4.11). */
const LEAST = { name: 4.5, shape: 3 };

/** Far from every name, border and marker: longitude, latitude in degrees. */
const AUVERGNE = [3.05, 45.15] as const;
const LORRAINE = [6.2, 48.5] as const;
const LANDES = [-0.75, 44.35] as const;
const OFF_BRITTANY = [-3.9, 46.9] as const;

const THEMES: readonly string[] = JSON.parse(readFileSync('e2e/content/treize/themes.json', 'utf8')).map(
  ({ id }: { id: string }) => id,
);

const LETTERS = ['a', 'b', 'c', 'd'];

const luma = ([red, green, blue]: Color) => 0.299 * red + 0.587 * green + 0.114 * blue;

/** Over a coloured map names contrast with their halo, and classes grow steadily lighter or darker in grayscale. */
async function expectClasses(tokens: Tokens, scheme: 'light' | 'dark'): Promise<void> {
  const steps = await Promise.all([1, 2, 3, 4, 5].map((step) => tokens.color(`choropleth-${step}`)));
  const halo = await tokens.color('map-france');
  expect(contrast(await tokens.color('map-label-town'), halo)).toBeGreaterThanOrEqual(LEAST.name);
  const lumas = steps.map(luma);
  const wanted = lumas.toSorted((a, b) => (scheme === 'dark' ? a - b : b - a));
  expect(lumas).toEqual(wanted);
  for (const [at, value] of lumas.entries())
    if (at > 0) expect(Math.abs(value - (lumas[at - 1] ?? 0)), `${lumas}`).toBeGreaterThan(12);
}

for (const scheme of ['light', 'dark'] as const) {
  test(`A20, A21 · names, pins, outlines and classes stand out from the map, ${scheme}`, {
    tag: '@long',
  }, async ({ atlas, tokens }) => {
    if (scheme === 'dark') await atlas.dark();
    await atlas.read('/');
    const token = (name: string) => tokens.color(name);
    const [france, sea, neighbour, parent, subject, selection, hover] = await Promise.all(
      ['france', 'sea', 'neighbour', 'parent', 'subject', 'selection', 'hover'].map((name) =>
        token(`map-${name}`),
      ),
    );
    if (!france || !sea || !neighbour || !parent || !subject || !selection || !hover)
      throw new Error('no palette');
    const extent = await tokens.number('extent-opacity');
    const themes = await Promise.all(THEMES.map((theme) => tokens.color('theme', theme)));
    const tinted: [string, Color][] = themes.map((color, at) => [
      `background of ${THEMES[at]}`,
      over(color, extent, france),
    ]);
    const backgrounds: readonly [string, Color][] = [
      ['plain background', france],
      ['sea', sea],
      ['neighbouring country', neighbour],
      ['background of what is open', subject],
      ['background of its parent', parent],
      ['hovered background', over(selection, await tokens.number('hover-opacity'), france)],
      ...tinted,
    ];
    const faults: string[] = [];
    const lowest = new Map<string, number>();
    const ask = (what: string, color: Color, under: string, background: Color, least: number) => {
      const found = contrast(color, background);
      lowest.set(what, Math.min(lowest.get(what) ?? 21, found));
      if (found < least) faults.push(`${what} on ${under}: ${found.toFixed(2)}:1`);
    };
    // A name has a halo of the plain background: it must stand out from the halo and from the background around it.
    for (const name of ['map-label', 'map-label-town', 'map-selection'])
      for (const [under, background] of backgrounds)
        ask(
          name,
          await token(name),
          under,
          background,
          under === 'plain background' ? LEAST.name : LEAST.shape,
        );
    for (const [under, background] of backgrounds) {
      for (const [at, color] of themes.entries())
        ask(`pin ${THEMES[at]}`, color, under, background, LEAST.shape);
      ask('pin of several', await token('ink'), under, background, LEAST.shape);
      ask('selected outline', selection, under, background, LEAST.shape);
      ask('hovered outline', over(hover, 0.9, background), under, background, LEAST.shape);
      for (const letter of LETTERS)
        ask(`outline ${letter}`, await token(`compared-${letter}`), under, background, LEAST.shape);
    }
    for (const level of ['region', 'departement', 'epci', 'epci-pinned', 'commune'])
      for (const [under, background] of [
        ['plain background', france],
        ['background of its parent', parent],
        ...tinted,
      ] as const)
        ask(`border of ${level}`, await token(`map-${level}`), under, background, LEAST.shape);
    for (const [name, under, background] of [
      ['epci', 'plain background', france],
      ['sea', 'sea', sea],
      ['neighbour', 'neighbouring country', neighbour],
    ] as const)
      ask(`name, ${name}`, await token(`map-label-${name}`), under, background, LEAST.name);
    ask('name of what is open', selection, 'its background', subject, LEAST.name);
    ask('count of sheets', await token('accent'), 'plain background', france, LEAST.name);
    for (const [at, color] of themes.entries())
      ask(`sign of ${THEMES[at]}`, await token('map-marker-ink'), 'its pin', color, LEAST.shape);
    for (const letter of LETTERS)
      ask(
        `letter ${letter}`,
        await token('map-marker-ink'),
        'its badge',
        await token(`compared-${letter}`),
        LEAST.name,
      );
    test.info().annotations.push({
      type: 'contrast',
      description: [...lowest].map(([what, found]) => `${what} ${found.toFixed(2)}`).join(', '),
    });
    expect(faults).toEqual([]);
    await expectClasses(tokens, scheme);
  });
}

test.describe('with the map', () => {
  test.use({ map: true, viewport: { width: 1000, height: 640 } });

  test('A20, A21 · what the map paints is what its palette says; territories differ in grayscale, pins and letters are there', {
    tag: '@long',
  }, async ({ atlas, colours, comparison, tokens }) => {
    const far = async (at: readonly [number, number], color: Color) => {
      const seen = await atlas.canvas.colorAt(...at);
      return Math.max(...seen.map((channel, index) => Math.abs(channel - (color[index] ?? 0))));
    };
    const expectPalette = async () => {
      await atlas.shows('france');
      const tint = await tokens.color('theme', 'cooperations-tiers-lieux');
      const background = await tokens.color('map-france');
      await expect.poll(() => far(AUVERGNE, background)).toBeLessThan(4);
      const sea = await tokens.color('map-sea');
      await expect.poll(() => far(OFF_BRITTANY, sea)).toBeLessThan(4);
      const wanted = over(tint, await tokens.number('extent-opacity'), background);
      await expect.poll(() => far(LANDES, wanted)).toBeLessThan(4);
    };
    await atlas.visit('/');
    await test.step('the palette, light', expectPalette);
    await test.step('within a territory the tint gives way to its edge, and the tooltip says whose it is', async () => {
      await atlas.goTo(`/?vue=${LANDES[1]},${LANDES[0]},9`);
      const background = await tokens.color('map-france');
      await expect.poll(() => far(LANDES, background)).toBeLessThan(4);
      await atlas.canvas.pointAt(...LANDES);
      await expect(colours.tip).toContainText('zone couverte par 1 fiche de la Nouvelle-Aquitaine');
    });
    await test.step('a narrowed list tints what it shows, in its theme', async () => {
      await atlas.goTo(`/?themes=transition-ecologique-energie&vue=${LORRAINE[1]},${LORRAINE[0]},7`);
      await atlas.canvas.waitForCamera(LORRAINE, 7);
      await atlas.canvas.pointAt(4.6, 48.5);
      const [tint, background] = [
        await tokens.color('theme', 'transition-ecologique-energie'),
        await tokens.color('map-france'),
      ];
      const wanted = over(tint, await tokens.number('extent-opacity'), background);
      await expect.poll(() => far(LORRAINE, wanted)).toBeLessThan(4);
    });
    await test.step('selected, neighbouring, muted and hovered territories differ in grayscale', async () => {
      await atlas.goTo('/territoires/departement/54/?vue=48.4,5.4,6.6');
      await atlas.canvas.waitForCamera([5.4, 48.4], 6.6);
      const gray = async (longitude: number, latitude: number) =>
        luma(await atlas.canvas.colorAt(longitude, latitude));
      const selected = await gray(6.75, 48.58);
      const neighbour = await gray(5.3, 48.7);
      const muted = await gray(4, 47.7);
      await atlas.canvas.pointAt(5.3, 48.7);
      await expect.poll(() => gray(5.25, 48.8)).toBeLessThan(neighbour - 12);
      const hovered = await gray(5.25, 48.8);
      const all = [selected, neighbour, muted, hovered].toSorted((a, b) => a - b);
      for (const [index, value] of all.entries())
        if (index > 0) expect(value - (all[index - 1] ?? 0), `${all}`).toBeGreaterThan(3);
    });
    await test.step('compared territories bear a letter, pins a sign or a number', async () => {
      await atlas.goTo('/comparer/?territoires=departement-54,departement-88,departement-55,departement-57');
      await expect(comparison.lettersOnMap()).toHaveText(['A', 'B', 'C', 'D']);
      for (const marker of await atlas.markers().all())
        await expect(marker.locator('svg > path + path, svg > text').first()).toBeAttached();
    });
    await test.step('the palette, dark', async () => {
      await atlas.dark();
      await atlas.visit('/');
      await expectPalette();
    });
  });
});
