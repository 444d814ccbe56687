import { expect, test } from 'vitest';
import { frozenContent } from '../../compiler/frozen-content.fixture.ts';
import type { CommuneTopology } from '../../core/formats/communes-file.ts';
import { lightTerritories } from './light-pages.ts';

const AT = { population: 1, area: 1, pin: [0, 0], parents: [0, 1] } as const;

const FILE: CommuneTopology = {
  type: 'Topology',
  arcs: [],
  objects: {
    communes: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', id: '54395', arcs: [], properties: { ...AT, name: 'Nancy' } }],
    },
    around: { type: 'GeometryCollection', geometries: [] },
  },
  parents: [
    ['region:44', 'Grand Est'],
    ['departement:54', 'Meurthe-et-Moselle'],
  ],
  bare: { '54999': { ...AT, area: null, name: 'Sans contour' } },
  former: [['54001', '', '54395', 'Nancy']],
};

const { upperLevels, epciTopology } = frozenContent();
const all = lightTerritories({ upperLevels, epciTopology, departementFiles: new Map([['54', FILE]]) });
const at = (level: string, code: string) => all.find((one) => one.level === level && one.code === code);

test('communes are listed with what they lie in, without contour too', () => {
  for (const code of ['54395', '54999'])
    expect(at('commune', code)?.parents.map(({ key, name }) => `${key} ${name}`)).toEqual([
      'region:44 Grand Est',
      'departement:54 Meurthe-et-Moselle',
    ]);
  expect(at('commune', '54001')).toMatchObject({ name: 'Nancy', today: { key: 'commune:54395' } });
});

test('every intercommunalité and arrondissement is listed, each parent by its name', () => {
  expect(all.filter(({ level }) => level === 'epci').length).toBeGreaterThan(1_200);
  expect(all.filter(({ level }) => level === 'ept')).toHaveLength(11);
  expect(all.filter(({ level }) => level === 'arrondissement')).toHaveLength(45);
  const names = all.flatMap(({ name, parents }) => [name, ...parents.map((parent) => parent.name)]);
  expect(names.filter((name) => name === '')).toEqual([]);
});
