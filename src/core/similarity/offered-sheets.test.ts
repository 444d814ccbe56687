import { expect, test } from 'vitest';
import { east, offeredAmong, place, situated } from './offered-sheets.fixture.ts';

/** Région A holds départements a1 and a2, région B holds b1; a1 borders a2 and b1, A borders B. */
const A1 = {
  departements: ['a1'],
  regions: ['A'],
  across: ['departement:a2', 'departement:b1', 'region:B'] as const,
};
const A2 = { departements: ['a2'], regions: ['A'], across: ['departement:a1', 'region:B'] as const };
const B1 = { departements: ['b1'], regions: ['B'], across: ['departement:a1', 'region:A'] as const };

const town = place('commune:1', A1);
const own = situated('own', town, { themes: ['x', 'y'] });

const offers = (current: typeof own, ...others: readonly (typeof own)[]) =>
  offeredAmong(current, others).map(({ sheet, reason }) => `${sheet} ${reason}`);

test('the same territory, then the département, the région, across the border, then the theme', () => {
  const others = [
    situated('far', place('commune:9', { regions: ['Z'], departements: ['z'], pin: east(600_000) }), {
      themes: ['z', 'x'],
    }),
    situated('border', place('commune:5', { ...B1, pin: east(1000) })),
    situated('region', place('commune:4', { ...A2, pin: east(2000) })),
    situated('departement', place('commune:3', { ...A1, pin: east(90_000) })),
    situated('same', town),
    situated('nothing', place('commune:9', { regions: ['Z'], departements: ['z'], pin: east(600_000) })),
  ];
  expect(offers(own, ...others)).toEqual([
    'same territory',
    'departement departement',
    'region region',
    'border bordering',
    'far theme',
  ]);
});

test('only the main theme counts, and only of a sheet that nothing brings nearer', () => {
  const there = place('commune:9', { regions: ['Z'] });
  expect(offers(own, situated('second', there, { themes: ['y'] }))).toEqual([]);
  expect(offers(own, situated('here', town, { themes: ['x'] }))).toEqual(['here territory']);
});

test('a région shares no département: what lies in it is of the same région', () => {
  const region = situated('region', place('region:A', { regions: ['A'], across: ['region:B'] }));
  const departement = situated('departement', place('departement:a1', A1));
  expect(offers(region, departement)).toEqual(['departement region']);
  expect(offers(departement, region)).toEqual(['region region']);
  expect(offers(departement, own)).toEqual(['own departement']);
});

test('an intercommunalité over two départements, and a PETR over two régions, belong to both', () => {
  const both = situated('epci', place('epci:1', { departements: ['a1', 'a2'], regions: ['A'] }));
  const petr = situated('petr', place('petr:p', { departements: ['a2', 'b1'], regions: ['A', 'B'] }));
  const [a1, a2, b1] = [A1, A2, B1].map((one, at) => situated(`${at}`, place(`commune:${at + 20}`, one)));
  for (const town of [a1, a2]) expect(offers(both, town ?? own)[0]).toMatch(/departement$/u);
  expect(offers(both, petr)).toEqual(['petr departement']);
  expect(offers(petr, a1 ?? own)).toEqual(['0 region']);
  expect(offers(petr, b1 ?? own)).toEqual(['2 departement']);
});

test('across a border up to 250 km, that distance included', () => {
  const at = (metres: number) => situated('border', place('commune:5', { ...B1, pin: east(metres) }));
  expect(offers(own, at(250_000))).toEqual(['border bordering']);
  expect(offers(own, at(250_001))).toEqual([]);
});

test('départements border one another, a région borders régions; what lies behind is named', () => {
  const bordersOf = (from: typeof own) =>
    offeredAmong(from, [
      situated('town', place('commune:5', { ...B1, pin: east(1000) })),
      situated('beyond', place('commune:6', { ...B1, departements: ['b2'], pin: east(1500) })),
      situated('region', place('region:B', { regions: ['B'], pin: east(2000) })),
    ]).map(({ sheet, border }) => [sheet, border]);
  const b1 = { level: 'departement', name: 'b1' };
  const b = { level: 'region', name: 'B' };
  expect(bordersOf(own)).toEqual([
    ['town', b1],
    ['region', b],
  ]);
  expect(bordersOf(situated('A', place('region:A', { regions: ['A'], across: ['region:B'] })))).toEqual([
    ['town', b],
    ['beyond', b],
    ['region', b],
  ]);
});

test('only the borders of the département of its seat count', () => {
  const epci = (departements: readonly string[]) =>
    situated('epci', place('epci:1', { departements, regions: ['B'], pin: east(1000) }));
  expect(offers(own, epci(['b1', 'b2']))).toEqual(['epci bordering']);
  expect(offers(own, epci(['b2', 'b1']))).toEqual([]);
});

test('nothing is near across an ocean, whatever the pins and the borders say', () => {
  const island = place('departement:i', { departements: ['i'], regions: ['A', 'B'], land: 'island' });
  const sheet = situated('island', island);
  expect(offers(own, sheet)).toEqual([]);
  expect(offers(sheet, own)).toEqual([]);
  expect(offeredAmong(own, [situated('island', island, { themes: ['x'] })])).toEqual([
    { sheet: 'island', reason: 'theme', place: 'i', distance: null, border: null },
  ]);
  const there = place('commune:i1', { departements: ['i'], regions: ['I'], land: 'island' });
  expect(offers(sheet, situated('there', there))).toEqual(['there departement']);
});

test('a département and a région bind at any distance, which is given up to 250 km only', () => {
  const offers = offeredAmong(own, [
    situated('near', place('commune:6', { ...A2, pin: east(250_000) })),
    situated('far', place('commune:7', { ...A2, pin: east(250_001) })),
  ]);
  expect(offers.map(({ sheet, reason, distance }) => [sheet, reason, distance])).toEqual([
    ['near', 'region', 250_000],
    ['far', 'region', null],
  ]);
});

test('no distance to a territory that it lies in, or that lies in it, nor to itself', () => {
  const wider = place('departement:a1', { ...A1, pin: east(40_000) });
  const inside = place('commune:1', { ...A1, around: ['departement:a1'] });
  for (const [from, to] of [
    [inside, wider],
    [wider, inside],
    [inside, inside],
  ] as const)
    expect(offeredAmong(situated('from', from), [situated('to', to)])).toMatchObject([{ distance: null }]);
});

test('nearest first, then by title as French sorts it', () => {
  const at = (id: string, metres: number, title: string) =>
    situated(id, place(`commune:2${id}`, { ...A1, pin: east(metres) }), { title });
  const others = [
    at('1', 5000, 'Zèbre'),
    at('2', 5000, 'Étang'),
    at('3', 5000, 'Fleuve'),
    at('4', 10, 'Zoo'),
  ];
  expect(offeredAmong(own, others).map(({ sheet }) => sheet)).toEqual(['4', '2', '3', '1']);
});

test('of several territories, the pair that binds most', () => {
  const faraway = place('commune:9', { regions: ['Z'], departements: ['z'], pin: east(600_000) });
  const close = place('commune:3', { ...A1, pin: east(7000) });
  const offers = offeredAmong(situated('own', [faraway, town]), [situated('other', [faraway, close])]);
  expect(offers).toMatchObject([{ reason: 'territory' }]);
  expect(offeredAmong(own, [situated('other', [faraway, close])])).toMatchObject([
    { reason: 'departement', place: '3', distance: 7000 },
  ]);
});

test('four for one reason, eight in all', () => {
  const many = (id: string, at: typeof town) =>
    Array.from({ length: 6 }, (_, i) => situated(`${id}${i}`, at, { themes: ['x'] }));
  const others = [
    ...many('t', place('commune:9', { regions: ['Z'] })),
    ...many('r', place('commune:4', A2)),
    ...many('s', town),
  ];
  expect(
    offers(own, ...others)
      .map((words) => words.slice(0, 2))
      .join(' '),
  ).toBe('s0 s1 s2 s3 r0 r1 r2 r3');
  expect(offers(own, ...many('t', place('commune:9')))).toHaveLength(4);
});
