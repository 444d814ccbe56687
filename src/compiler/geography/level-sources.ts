import { groupBy } from '../../core/collections/group-by.ts';
import { GROUPING_LEVELS, type GroupingLevel, type Level } from '../../core/territory/levels.ts';
import type { CommuneRow, TerritoryTables } from '../../core/territory/territory-tables.ts';

export type TerritoryRow = TerritoryTables[Exclude<
  keyof TerritoryTables,
  'cogYear' | 'formerCommunes'
>][number];

/** Codes of a commune's own territories at a level: one at most, but for groupings. */
export type CodesOf = (commune: CommuneRow) => readonly string[];

interface LevelSource {
  /** Name of its object in the contours. */
  readonly object: string;
  /** Levels that may hold its territories, widest first. */
  readonly around: readonly Level[];
  readonly rows: (tables: TerritoryTables) => readonly TerritoryRow[];
  readonly codesOf: (tables: TerritoryTables) => CodesOf;
}

export const FRANCE = { code: 'FR', name: 'France' };

const NONE: readonly string[] = [];

const column = (name: 'region' | 'departement' | 'epci' | 'ept' | 'code') => (): CodesOf => (commune) =>
  commune[name] === '' ? NONE : [commune[name]];

/** By the codes of what they are made of. */
function grouping(level: GroupingLevel, object: string): LevelSource {
  const rows = ({ groupings }: TerritoryTables) => groupings.filter((row) => row.level === level);
  return {
    object,
    around: ['com', 'region', 'departement'],
    rows,
    codesOf: (tables) => {
      const pairs = rows(tables).flatMap(({ code, members }) => members.map((member) => ({ code, member })));
      const codes = groupBy(pairs, ({ member }) => member);
      return ({ code, epci, departement }) => {
        const found = [code, epci, departement].flatMap((member) => codes.get(member) ?? []);
        return found.length === 0 ? NONE : [...new Set(found.map((one) => one.code))];
      };
    },
  };
}

/** In the order of the objects of the committed contours. */
export const LEVEL_SOURCES: Readonly<Record<Level, LevelSource>> = {
  commune: {
    object: 'communes',
    around: ['com', 'region', 'departement', ...GROUPING_LEVELS, 'epci', 'ept'],
    rows: ({ communes }) => communes,
    codesOf: column('code'),
  },
  epci: {
    object: 'epci',
    around: ['region', 'departement', ...GROUPING_LEVELS],
    rows: ({ epci }) => epci,
    codesOf: column('epci'),
  },
  ept: {
    object: 'ept',
    around: ['region', 'departement', 'epci'],
    rows: ({ ept }) => ept,
    codesOf: column('ept'),
  },
  departement: {
    object: 'departements',
    around: ['region', ...GROUPING_LEVELS],
    rows: ({ departements }) => departements,
    codesOf: column('departement'),
  },
  region: {
    object: 'regions',
    around: [],
    rows: ({ regions }) => regions,
    codesOf: column('region'),
  },
  petr: grouping('petr', 'petr'),
  groupement: grouping('groupement', 'groupements'),
  com: {
    object: 'collectivites',
    around: [],
    rows: ({ collectivites }) => collectivites,
    codesOf: ({ collectivites }) => {
      const codes = new Set(collectivites.map(({ code }) => code));
      return ({ departement }) => (codes.has(departement) ? [departement] : NONE);
    },
  },
  arrondissement: {
    object: 'arrondissements',
    around: ['region', 'departement', 'epci', 'commune'],
    rows: ({ arrondissements }) => arrondissements,
    codesOf: () => () => NONE,
  },
  france: { object: 'france', around: [], rows: () => [FRANCE], codesOf: () => () => [FRANCE.code] },
};
