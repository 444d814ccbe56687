import { expect, test } from 'vitest';
import type { EpciArea, EpciTopology } from '../formats/epci-file.ts';
import { epciView } from './epci-view.ts';

const NAMES = ['CC du Pays de Zorn', 'CC du Centre', 'CC des Étangs', 'CC du Lointain'];

const codeOf = (at: number) => `20000000${at + 1}`;

/** Index of the arcs of a square of one degree: its west border, which it shares, its south and its north. */
const arcsOf = (at: number) => ({ west: 3 * at, south: 3 * at + 1, north: 3 * at + 2 });

const square = (name: string, at: number): EpciArea => ({
  type: 'Polygon',
  id: codeOf(at),
  arcs: [[arcsOf(at).south, arcsOf(at + 1).west, arcsOf(at).north, ~arcsOf(at).west]],
  properties: {
    name,
    article: '',
    seat: '',
    parents: [],
    pin: [at + 0.5, 47.5],
    label: [at + 0.5, 47.5],
    population: 1000,
    area: 100,
    communes: 10,
    rural: 0.5,
  },
});

/** Four in a row, from west to east; the border of the first two is not straight. */
const file: EpciTopology = {
  type: 'Topology',
  towns: [],
  arcs: [...NAMES, ''].flatMap((_, at) => [
    [
      [at, 47],
      [at === 1 ? 1.5 : at, 47.5],
      [at, 48],
    ],
    [
      [at, 47],
      [at + 1, 47],
    ],
    [
      [at + 1, 48],
      [at, 48],
    ],
  ]),
  objects: {
    epci: { type: 'GeometryCollection', geometries: NAMES.map(square) },
    ept: { type: 'GeometryCollection', geometries: [] },
  },
};

const viewOf = (code: string) =>
  epciView(
    file,
    { territories: [], perimeterAliases: [], france: { path: '', bbox: [0, 0, 1, 1] } },
    'epci',
    code,
  );

test('the neighbours of an intercommunalité are those that touch it, the longest border first', () => {
  const neighbours = viewOf(codeOf(1))?.neighbours.map(({ level, territories }) => [
    level,
    ...territories.map(({ name, borderMetres }) => [name, Math.round((borderMetres ?? 0) / 1000)]),
  ]);
  expect(neighbours).toEqual([['epci', ['CC du Pays de Zorn', 134], ['CC des Étangs', 111]]]);
});

test('a code that no intercommunalité bears has no page', () => {
  expect(viewOf('299999999')).toBeNull();
});
