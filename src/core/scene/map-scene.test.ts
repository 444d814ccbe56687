import { expect, test } from 'vitest';
import { sheet, territory } from '../sheet/catalogue.fixture.ts';
import type { Catalogue, SheetSummary } from '../sheet/catalogue.ts';
import type { TerritoryKey } from '../territory/territory.ts';
import { dotsOf, type Extent, extentOf, type SceneArea } from './map-scene.ts';
import { innerAreas, openAreas, openDots } from './open-scene.ts';
import { countedMarks, listScene, rankedScene, rankedSheets, sheetMarks, tintsOf } from './sheet-scene.ts';

const BRETAGNE = territory('region:53', [-3, 48]);
const MEURTHE = territory('departement:54', [6.2, 48.7], [['region:44', 'whole']]);
const BREST = territory(
  'commune:29019',
  [-4.5, 48.4],
  [
    ['region:53', 'whole'],
    ['departement:29', 'whole'],
  ],
);

const led = (id: string, key: TerritoryKey, theme: string): SheetSummary => ({
  ...sheet(id, key),
  themes: [theme],
});

const LIST: Catalogue = {
  sheets: [
    led('soleil', 'region:53', 'energie'),
    led('vent', 'commune:29019', 'energie'),
    led('atelier', 'commune:29019', 'emploi'),
    led('bal', 'departement:54', 'culture'),
  ],
  territories: [BRETAGNE, MEURTHE, BREST],
  overseas: [],
};

const signs = (list = LIST) => sheetMarks(list).map(({ territory: { key }, sign }) => [key, sign] as const);
const roles = (areas: readonly SceneArea[]) => areas.map(({ role, key }) => `${role} ${key}`);

const unmeasured = { population: 3000, areaKm2: null, communes: 1, ruralShare: 0 };
const VILLAGE = {
  ...territory(
    'commune:54001',
    [6, 48],
    [
      ['departement:54', 'whole'],
      ['epci:1', 'whole'],
    ],
  ),
  indicators: unmeasured,
};
const ISLAND = { ...territory('commune:29155', [-5.1, 48.5]), indicators: unmeasured };
const BARE = { ...territory('commune:55039', [5.4, 49.2]), indicators: unmeasured, bare: true };
const PARIS = territory('commune:75056', [2.35, 48.86]);

test('a place with one sheet has the sign of its theme, with more those of the first two and their count', () => {
  expect(signs()).toEqual([
    ['region:53', { theme: 'energie', pile: null, count: 1 }],
    ['departement:54', { theme: 'culture', pile: null, count: 1 }],
    ['commune:29019', { theme: null, pile: ['energie', 'emploi'], count: 2 }],
  ]);
  const [, ...fewer] = LIST.sheets;
  expect(signs({ ...LIST, sheets: fewer }).map(([key]) => key)).toEqual(['departement:54', 'commune:29019']);
});

test('where marks are too many they are counted on what they lie in, or on themselves', () => {
  const counted = countedMarks(sheetMarks(LIST), new Map([[BRETAGNE.key, BRETAGNE]]), 'region');
  expect(counted.map(({ territory, sign }) => [territory.key, sign.theme, sign.pile, sign.count])).toEqual([
    ['region:53', null, null, 3],
    ['departement:54', null, null, 1],
  ]);
});

test('the territories of a list lie the widest under the others, in the colour of their first sheet', () => {
  const wide = { ...BRETAGNE, indicators: { ...BRETAGNE.indicators, areaKm2: 5000 } };
  const { areas } = listScene({ ...LIST, territories: [BREST, MEURTHE, wide] });
  expect(areas.map(({ key, theme, sheets }) => [key, theme, sheets])).toEqual([
    ['region:53', 'energie', ['soleil']],
    ['commune:29019', 'energie', ['vent', 'atelier']],
    ['departement:54', 'culture', ['bal']],
  ]);
});

test('a list tints a territory in the theme of the first sheet that it shows of it, and no other territory', () => {
  const [, , ...last] = LIST.sheets;
  expect([...tintsOf(LIST.sheets)]).toContainEqual(['commune:29019', 'energie']);
  expect(Object.fromEntries(tintsOf(last))).toEqual({
    'commune:29019': 'emploi',
    'departement:54': 'culture',
  });
  expect(listScene({ ...LIST, sheets: last }).areas.map(({ theme }) => theme)).toEqual(['culture', 'emploi']);
});

test('what is not measured has a dot, and its intercommunalité is drawn for it without an edge', () => {
  expect([VILLAGE, ISLAND, BARE, PARIS].map(extentOf)).toEqual([
    [{ key: VILLAGE.key, contour: 'epci:1', isIndicative: true }],
    [],
    [],
    [{ key: PARIS.key, contour: PARIS.key, isIndicative: false }],
  ]);
  expect(dotsOf([VILLAGE, ISLAND, BARE, PARIS]).map(({ key }) => key)).toEqual([
    VILLAGE.key,
    ISLAND.key,
    BARE.key,
  ]);
});

test('in the communes of Grand Paris the établissement public territorial comes before the métropole', () => {
  const parents = territory(
    'commune:93063',
    [2.4, 48.9],
    [
      ['epci:200054781', 'whole'],
      ['ept:200057875', 'whole'],
    ],
  );
  expect(extentOf({ ...parents, indicators: unmeasured }).map(({ contour }) => contour)).toEqual([
    'ept:200057875',
  ]);
});

const at = (key: TerritoryKey): Extent => ({ key, contour: key, isIndicative: false });

test('what is open lies over its neighbours, these over the narrowest of what it lies in, its main territory on top', () => {
  const shown = openAreas({
    parents: [at('departement:54'), at('region:44')],
    neighbours: [at('commune:54578')],
    subjects: [at('commune:54395'), at('commune:54547')],
    inside: [{ ...at('commune:54395'), role: 'inside', sheets: [] }],
  });
  expect(roles(shown)).toEqual([
    'parent region:44',
    'parent departement:54',
    'neighbour commune:54578',
    'subject commune:54547',
    'subject commune:54395',
    'inside commune:54395',
  ]);
});

test('what is compared lies over its neighbours, under its first letter', () => {
  const compared = [
    { ...at('departement:54'), letters: ['B', 'C'] },
    { ...at('commune:29019'), letters: ['A'] },
  ] as const;
  const shown = openAreas({ neighbours: [at('region:53')], compared });
  expect(roles(shown)).toEqual(['neighbour region:53', 'compared departement:54', 'compared commune:29019']);
  expect(shown.map(({ letter }) => letter)).toEqual([undefined, 'B', 'A']);
});

test('a région shows its départements, any other territory what has sheets in it, the smallest on top', () => {
  const finistere = territory('departement:29', [-4, 48], [['region:53', 'whole']]);
  const inner = innerAreas(sheetMarks(LIST), [finistere, MEURTHE]);
  expect(inner(BRETAGNE).map(({ key, sheets }) => [key, sheets])).toEqual([['departement:29', []]]);
  expect(inner(finistere).map(({ key, sheets }) => [key, sheets])).toEqual([
    ['commune:29019', ['vent', 'atelier']],
  ]);
});

test('a subject without contour is marked by a dot, beside what its text names, unless it has a mark', () => {
  const verdun = { key: 'commune:55545', name: 'Verdun', pin: [5.39, 49.16] } as const;
  const names = (hasContour: boolean, ...marked: readonly TerritoryKey[]) =>
    openDots({ ...BARE, hasContour, named: [verdun] }, marked).map(({ name }) => name);
  expect(names(false)).toEqual(['55039', 'Verdun']);
  expect(names(true)).toEqual(['Verdun']);
  expect(names(false, BARE.key)).toEqual(['Verdun']);
});

test('sheets of a list are ranked, those of one territory together', () => {
  const { marks, areas } = rankedSheets([...LIST.sheets].reverse(), LIST);
  expect(marks.map(({ territory, ranks }) => [territory.key, ranks])).toEqual([
    ['departement:54', [1]],
    ['commune:29019', [2, 3]],
    ['region:53', [4]],
  ]);
  expect(areas.map(({ theme }) => theme)).toEqual(['culture', 'emploi', 'energie']);
  expect(rankedScene([{ territory: BARE }]).areas).toEqual([]);
});
