import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  neighbourFixture,
  territoryFixture,
  tinyCatalogue,
  viewFixture,
} from '../../app/testing/tiny-atlas.ts';
import { type Box, boxAround, overlap } from '../../core/geo/label-beside.ts';
import type { Bbox } from '../../core/geo/position.ts';
import { heightOf, roseModel, themesAt } from './rose-model.ts';

const OUTLINE = { path: 'M0 0l100 0 0 100-100 0z' };

const named = (code: string, name: string, bbox: Bbox) =>
  territoryFixture('departement', code, name, { bbox });

const around = [-1, 0, 1]
  .flatMap((x) => [-1, 0, 1].map((y): Bbox => [2 + x, 46 + y, 3 + x, 47 + y]))
  .filter(([west, south]) => west !== 2 || south !== 46);

function drawn(names: readonly string[], isWide: boolean) {
  const [own = '', ...others] = names;
  const neighbours = others.map((name, at) => {
    const place = named(String(at), name, around[at] ?? [0, 0, 1, 1]);
    return { ...neighbourFixture(place, 9000), outline: { ...OUTLINE, bbox: place.bbox } };
  });
  return roseModel({
    view: viewFixture(named('99', own, [2, 46, 3, 47]), { outline: OUTLINE }),
    group: { level: 'departement', territories: neighbours },
    catalogue: tinyCatalogue,
    colouring: 'petites-communes',
    contours: null,
    isWide,
  });
}

const inLetters = ({ title, facts, signs }: ReturnType<typeof drawn>['labels'][number]) =>
  Math.max(...[...title, ...facts].map((line) => line.length * 0.5), signs.length);

test.each([
  ['Meuse', ['Meuse']],
  ['Meurthe-et-Moselle', ['Meurthe-et-', 'Moselle']],
  ['Auvergne-Rhône-Alpes', ['Auvergne-', 'Rhône-Alpes']],
  ['Centre-Val de Loire', ['Centre-Val', 'de Loire']],
])('%s is written in balanced lines', (name, lines) => {
  for (const isWide of [true, false])
    expect(drawn([name, 'Ain'], isWide).labels.map(({ title }) => title)).toContainEqual(lines);
});

test('whatever the names, no label lies on another one, nor outside the drawing; only a window has lengths of borders', () => {
  const names = fc.array(
    fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom('a', 'b', ' ', '-') }),
    {
      minLength: 9,
      maxLength: 9,
    },
  );
  fc.assert(
    fc.property(names, fc.boolean(), (given, isWide) => {
      const { labels, frame } = drawn(given, isWide);
      const boxes = labels.map((label): Box => {
        const [width, height] = [inLetters(label) * label.size, heightOf(label) * label.size];
        return boxAround(label.at, { width, height });
      });
      for (const [at, one] of boxes.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(frame.left);
        expect(one.bottom).toBeLessThanOrEqual(frame.bottom);
        for (const other of boxes.slice(at + 1)) expect(overlap(one, other)).toBe(false);
      }
      const lengths = labels.flatMap(({ facts }) => facts).filter((fact) => fact.includes('≈'));
      expect(lengths.length > 0).toBe(isWide);
    }),
    { numRuns: 20 },
  );
});

test('a name wider than its shape has smaller letters, and lies on it', () => {
  const { labels, letter, centre, petals } = drawn(['Ain', ...around.map(() => 'Extraordinairement')], true);
  const named = labels.filter(({ title }) => title.length > 0);
  expect(named).toHaveLength(1 + around.length);
  for (const { key, size, at } of named) {
    expect(size < letter).toBe(key !== centre.territory.key);
    const box = [centre, ...petals].find(({ territory }) => territory.key === key)?.box;
    expect(box && overlap(box, boxAround(at, { width: 1, height: 1 }))).toBe(true);
  }
});

test('a neighbour is drawn in its direction, with a band over the border', () => {
  const { petals } = drawn(['Centre', 'Sud-Ouest', 'Ouest'], false);
  expect(petals.map(({ bearing }) => Math.round(bearing))).toEqual([
    expect.closeTo(215, -1),
    expect.closeTo(270, -0.5),
  ]);
  expect(petals[1]?.band).toMatch(/^M[\d .L-]+Z$/);
});

test('a sheet counts under each of its themes', () => {
  const sheets = tinyCatalogue.sheets.map((sheet) => ({ ...sheet, themes: ['emploi', 'culture'] as const }));
  const [key = 'commune:29019'] = sheets[0]?.territories ?? [];
  expect(themesAt({ ...tinyCatalogue, sheets }, key).map(([theme]) => theme)).toEqual(['emploi', 'culture']);
});
