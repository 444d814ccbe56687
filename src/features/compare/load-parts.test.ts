import { expect, test, vi } from 'vitest';
import { frozenContent } from '../../compiler/frozen-content.fixture.ts';
import type { PartLevel } from '../../core/comparison/coloured-parts.ts';
import type { RankedLevel } from '../../core/comparison/standing.ts';
import { epciView } from '../../core/territory-views/epci-view.ts';
import { routedUpperTerritory } from '../../core/territory-views/upper-view.ts';
import { loadParts, loadPeers } from './load-parts.ts';

const frozen = frozenContent();

/** Two communes of the intercommunalité and one of another. */
const communes = {
  type: 'Topology',
  arcs: [],
  parents: [
    ['epci:1', 'Une'],
    ['epci:245400676', 'Métropole du Grand Nancy'],
  ],
  objects: {
    communes: {
      geometries: [
        ['54395', 'Nancy', 1],
        ['54357', 'Maxéville', 1],
        ['54001', 'Abaucourt', 0],
      ].map(([id, name, parent]) => ({
        type: 'Polygon',
        arcs: [],
        id,
        properties: { name, population: 100, area: null, pin: [6, 48], parents: [parent] },
      })),
    },
  },
};

vi.mock('../../state/data/load-contours.ts', () => ({
  loadDetail: async () => frozen.mapTopology,
  loadOverview: async () => frozen.mapTopology,
  loadEpci: async () => frozen.epciTopology,
  loadCommunes: async (code: string) => (code === '54' ? communes : null),
}));
vi.mock('../../state/data/atlas-files.ts', () => ({ loadUpperLevels: async () => frozen.upperLevels }));
vi.mock('../../state/data/load-file.ts', () => ({
  fileLoader: () => async () => ({ populations: [0, 40, 900] }),
}));

function recordOf(level: string, code: string) {
  const upper = routedUpperTerritory(frozen.upperLevels, level, code);
  const view =
    level === 'epci' || level === 'ept'
      ? epciView(frozen.epciTopology, frozen.upperLevels, level, code)
      : upper && 'found' in upper && upper.found;
  if (!view) throw new Error(`no ${level} ${code}`);
  return view.record;
}

test.each([
  ['region', '11', 'departement', 8, 'Paris'],
  ['region', '94', 'departement', 2, 'Haute-Corse'],
  ['departement', '54', 'epci', 20, 'Métropole du Grand Nancy'],
  ['departement', '94', 'epci', 3, 'Grand Paris Sud Est Avenir'],
  ['epci', '245400676', 'epci', 1, 'Métropole du Grand Nancy'],
  ['epci', '245400676', 'commune', 2, 'Nancy'],
] as [string, string, PartLevel, number, string][])(
  '%s %s holds its %ss',
  async (level, code, part, length, one) => {
    const parts = await loadParts(recordOf(level, code), part);
    expect(parts.map(({ name }) => name)).toContain(one);
    expect(parts).toHaveLength(length);
    expect(parts.every(({ isDot }) => (part === 'commune') === isDot)).toBe(true);
  },
);

test.each([
  ['region', 13],
  ['departement', 101],
  ['epci', 1255],
  ['ept', 11],
  ['commune', 3],
] as [RankedLevel, number][])('%s: all of them rank one', async (level, length) => {
  const peers = await loadPeers(level);
  expect(peers).toHaveLength(length);
  expect(peers.every(({ population }) => population >= 0)).toBe(true);
});
