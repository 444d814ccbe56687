import { expect, test } from 'vitest';
import { territoryFixture, tinyCatalogue } from '../../../app/testing/tiny-atlas.ts';
import { countOfSheets } from '../../../core/sheet/catalogue-index.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import type { Indicators } from '../../../core/territory/territory-record.ts';
import { choroplethOf, shadesOf } from '../model/choropleth.ts';
import { evaluate } from '../style/expression.fixture.ts';
import { paletteFixture as palette } from '../style/palette.fixture.ts';
import { choroplethColor } from './ChoroplethLayer.tsx';

const figures = (entries: Record<TerritoryKey, Partial<Indicators>>) =>
  new Map(
    Object.entries(entries).map(([key, rest]) => [
      key as TerritoryKey,
      { population: 1000, areaKm2: 10, communes: 1, ruralShare: 0, ...rest },
    ]),
  );

const sheetsOf = (key: TerritoryKey) => countOfSheets(tinyCatalogue, key);

test('nothing is coloured unless the address asks for it', () => {
  expect(choroplethOf(sheetsOf, undefined, 'region', figures({ 'region:53': {} }), false)).toBeNull();
});

test('values are in the unit of the indicator; a territory without a contour has no density', () => {
  const given = figures({ 'region:53': { population: 3000 }, 'commune:29155': { areaKm2: null } });
  const values = (colouring: 'population' | 'densite' | 'fiches') =>
    Object.fromEntries(choroplethOf(sheetsOf, colouring, 'region', given, false)?.values ?? []);
  expect(values('population')).toEqual({ 'region:53': 3000, 'commune:29155': 1000 });
  expect(values('densite')).toEqual({ 'region:53': 300 });
  expect(values('fiches')).toEqual({ 'region:53': 3, 'commune:29155': 0 });
});

test('resemblance is that of the others of a level to the author', () => {
  const given = figures({
    'region:53': {},
    'region:28': { population: 10_000, areaKm2: 100 },
    'region:11': { areaKm2: null },
  });
  const author = territoryFixture('region', '53', 'Bretagne', {
    indicators: { population: 1000, areaKm2: 10, communes: 1, ruralShare: 0 },
  });
  const found = choroplethOf(sheetsOf, 'ressemblance', 'region', given, false, author);
  expect(Object.fromEntries(found?.values ?? [])).toEqual({ 'region:28': expect.closeTo(0.9) });
});

test('until the figures come there are no values, and a failure is kept', () => {
  const waiting = choroplethOf(sheetsOf, 'population', 'epci', undefined, true);
  expect(waiting?.values.size).toBe(0);
  expect(waiting?.failed).toBe(true);
});

test('each class has its step, a bound belongs to the class that it opens, the rest lets the land show', () => {
  const values = new Map<TerritoryKey, number>([
    ['departement:1', 49.9],
    ['departement:2', 50],
    ['departement:3', 119],
    ['departement:4', 250],
  ]);
  const color = choroplethColor(
    { colouring: 'densite', level: 'departement', values, failed: false },
    palette,
  );
  const of = (key: string) => evaluate(color, { properties: { key } });
  expect(['1', '2', '3', '4'].map((code) => of(`departement:${code}`))).toEqual([
    'step 1',
    'step 2',
    'step 3',
    'step 5',
  ]);
  expect(of('departement:9')).toBe('rgba(0, 0, 0, 0)');
});

test('overseas has the class and the value of what the map colours, and none where it has no value', () => {
  const values = new Map<TerritoryKey, number>([['departement:974', 690]]);
  const shades = shadesOf({ colouring: 'densite', level: 'region', values, failed: false }, tinyCatalogue);
  expect([...shades]).toEqual([['departement:974', { step: 5, value: '≈\u00a0690\u00a0hab./km²' }]]);
});

test('a grouping lies over what is coloured, without a colour of its own', () => {
  const values = new Map<TerritoryKey, number>([
    ['region:44', 97],
    ['groupement:alsace', 230],
    ['petr:pays-de-langres', 20],
  ]);
  const color = choroplethColor({ colouring: 'densite', level: 'region', values, failed: false }, palette);
  const of = (key: string) => evaluate(color, { properties: { key } });
  expect(of('region:44')).not.toBe('rgba(0, 0, 0, 0)');
  expect([of('groupement:alsace'), of('petr:pays-de-langres')]).toEqual(Array(2).fill('rgba(0, 0, 0, 0)'));
});

test('two classes take steps far apart', () => {
  const values = new Map<TerritoryKey, number>([
    ['commune:1', 0],
    ['commune:2', 1],
  ]);
  const color = choroplethColor(
    { colouring: 'petites-communes', level: 'commune', values, failed: false },
    palette,
  );
  const of = (key: string) => evaluate(color, { properties: { key } });
  expect([of('commune:1'), of('commune:2')]).toEqual(['step 1', 'step 4']);
});

test('without values one plain colour, not an expression that MapLibre refuses', () => {
  const empty = { colouring: 'densite', level: 'region', values: new Map(), failed: false } as const;
  expect(choroplethColor(empty, palette)).toBe('rgba(0, 0, 0, 0)');
});
