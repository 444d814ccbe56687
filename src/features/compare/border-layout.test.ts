import { expect, test } from 'vitest';
import { territoryFixture, tinyCatalogue } from '../../app/testing/tiny-atlas.ts';
import { EAST, LINES, unit, WEST } from '../../core/comparison/common-border.fixture.ts';
import { commonBorder } from '../../core/comparison/common-border.ts';
import { borderScale, dotsOf, groupLines, groupRuns, LINE, pinsOf } from './border-layout.ts';

const towns = Array.from({ length: 60 }, (_, at) =>
  unit(`Ville-haute-${at}`, [5.75 + (at % 7) / 30, 48.02 + at / 110], 500 + 900 * at),
);
const border = commonBorder(LINES, [{ ...WEST, units: towns }, EAST], 'departement');
const scale = borderScale(border);

test.each([
  ['wide', scale],
  ['narrow', borderScale(border, true)],
])('names of towns keep apart and on their side, the most populous first, on a %s screen', (_, scale) => {
  const dots = dotsOf(border, scale, 0);
  expect(dots[0]?.name).toBe('Ville-haute-59');
  const boxes = dots.flatMap(({ name, at: [, y], label }) => {
    if (!label) return [];
    const width = name.length * 12.5 * 0.54;
    const left = label.textAnchor === 'end' ? label.x - width : label.x;
    return [{ left, right: left + width, top: y - 7, bottom: y + 7 }];
  });
  expect(boxes.length).toBeGreaterThan(5);
  for (const [at, one] of boxes.entries()) {
    expect(one.left).toBeGreaterThanOrEqual(-scale.reach);
    expect(one.right).toBeLessThan(0);
    for (const other of boxes.slice(at + 1))
      expect(
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      ).toBe(false);
  }
});

test('a place lies as far from the border as it is, on its side', () => {
  const [east] = dotsOf(border, scale, 1);
  const away = (border.sides[1].units[0]?.away ?? 0) * scale.across;
  expect(east?.at[0]).toBeCloseTo(away, 0);
});

test('a long border is drawn shorter than wide, a short one at one scale', () => {
  expect(scale.across).toBeGreaterThan(scale.down);
  const short = commonBorder([LINES[0] ?? []], [WEST, EAST], 'departement');
  const { across, down } = borderScale(short);
  expect(down).toBeGreaterThanOrEqual(across);
});

test('a name keeps off the disc of a sheet, which sheets of one place share', () => {
  const [sheet] = tinyCatalogue.sheets;
  if (!sheet) throw new Error('no sheet');
  const two = [{ ...WEST, units: [unit('Ville', [5.86, 48.3])] }, EAST] as const;
  const alone = commonBorder(LINES, two, 'departement');
  const [{ along, away } = { along: 0, away: 0 }] = alone.sides[0].units;
  const { record: territory } = WEST.territory.view;
  const sheets = [{ sheet, territory, side: 0 as const, along, away: away + 30 / scale.across }];
  expect(dotsOf(alone, scale, 0)[0]?.label?.textAnchor).toBe('end');
  expect(dotsOf({ ...alone, sheets }, scale, 0)[0]?.label?.textAnchor).toBe('start');
  const three = { ...alone, sheets: [...sheets, ...sheets, ...sheets] };
  expect(pinsOf(three, scale, 0).map(({ ranks }) => ranks)).toEqual(['1–3']);
});

const textsOf = (runs: ReturnType<typeof groupRuns>) =>
  groupLines(runs, { ...scale, down: 0.002 })
    .toSorted((a, b) => a.y - b.y)
    .map(({ text }) => text);

test('intercommunalités are named once where their stretches follow each other', () => {
  expect(textsOf(groupRuns(border.stretches, 0))).toEqual(['Nord', 'Milieu', 'Sud']);
  const { metres } = border.path;
  expect(groupRuns(border.stretches, 1)).toMatchObject([{ from: 0, to: metres, group: { name: 'Milieu' } }]);
});

const run = (name: string, from: number, to: number) => ({
  from: from * 1000,
  to: to * 1000,
  group: territoryFixture('epci', name, name),
});

test('a short stretch is named where the names of longer ones leave room, beside it', () => {
  expect(textsOf([run('Nord', 0, 29), run('Court', 29, 30), run('Sud', 30, 60)])).toEqual([
    'Nord',
    'Court',
    'Sud',
  ]);
  expect(textsOf([run('Court', 0, 1), run('Nord', 1, 9), run('Sud', 9, 60)])).toEqual(['Nord', 'Sud']);
  const [{ y } = { y: 0 }] = groupLines([run('Nord', 20, 40)], { ...scale, down: 2 / 1000 });
  expect(y).toBeGreaterThan(60 - LINE / 2);
  expect(y).toBeLessThan(60 + LINE / 2);
});
