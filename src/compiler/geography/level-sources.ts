import {
  FILLED_LEVELS,
  type FilledLevel,
  GROUPING_LEVELS,
  type GroupingLevel,
  type Level,
} from '../../domain/territory/level.ts';
import type {
  CommuneRow,
  DepartementRow,
  EpciRow,
  GroupingRow,
  RegionRow,
  TerritoryTables,
} from '../../domain/territory/territory-tables.ts';

export type TerritoryRow = RegionRow | DepartementRow | EpciRow | GroupingRow | CommuneRow;

/** Code of a commune's own territory at a level; empty without one. */
export type CodeOf = (commune: CommuneRow) => string;

interface LevelSource {
  /** Name of its object in the committed contours. */
  readonly object: string;
  /** Levels that may hold its territories, widest first. */
  readonly around: readonly Level[];
  readonly rows: (tables: TerritoryTables) => readonly TerritoryRow[];
  readonly codeOf: (tables: TerritoryTables) => CodeOf;
}

/** Without those of the overseas collectivités. */
export function atlasCommunes({ communes, departements }: TerritoryTables): CommuneRow[] {
  const known = new Set(departements.map(({ code }) => code));
  return communes.filter((row) => known.has(row.departement));
}

const column = (name: 'region' | 'departement' | 'epci' | 'ept' | 'code') => (): CodeOf => (commune) =>
  commune[name];

function grouping(level: GroupingLevel, object: string): LevelSource {
  const rows = ({ groupings }: TerritoryTables) => groupings.filter((row) => row.level === level);
  return {
    object,
    around: ['region', 'departement'],
    rows,
    codeOf: (tables) => {
      const codes = new Map(rows(tables).flatMap(({ code, epci }) => epci.map((member) => [member, code])));
      return ({ epci }) => codes.get(epci) ?? '';
    },
  };
}

/** In the order of the objects of the committed contours. */
export const LEVEL_SOURCES: Readonly<Record<Level, LevelSource>> = {
  commune: {
    object: 'communes',
    around: ['region', 'departement', ...GROUPING_LEVELS, 'epci', 'ept'],
    rows: atlasCommunes,
    codeOf: column('code'),
  },
  epci: {
    object: 'epci',
    around: ['region', 'departement', ...GROUPING_LEVELS],
    rows: ({ epci }) => epci,
    codeOf: column('epci'),
  },
  ept: {
    object: 'ept',
    around: ['region', 'departement', 'epci'],
    rows: ({ ept }) => ept,
    codeOf: column('ept'),
  },
  departement: {
    object: 'departements',
    around: ['region'],
    rows: ({ departements }) => departements,
    codeOf: column('departement'),
  },
  region: {
    object: 'regions',
    around: [],
    rows: ({ regions }) => regions,
    codeOf: column('region'),
  },
  petr: grouping('petr', 'petr'),
  groupement: grouping('groupement', 'groupements'),
  france: { object: 'france', around: [], rows: () => [], codeOf: () => () => '' },
};

/** Widest first. */
export function levelsWithTerritories(tables: TerritoryTables): FilledLevel[] {
  return FILLED_LEVELS.filter((level) => LEVEL_SOURCES[level].rows(tables).length > 0);
}
