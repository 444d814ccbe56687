import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import type {
  ArrondissementRow,
  CommuneRow,
  FormerCommuneRow,
  TerritoryTables,
} from '../../core/territory/territory-tables.ts';
import { fold } from '../../core/text/fold.ts';
import { readAuthorText } from '../author-text.ts';
import { ContentError } from '../content-error.ts';
import { type ContentFolder, dataRoot, inContent } from '../content-folder.ts';
import type { CogTables } from './build-tables.ts';
import { GROUPINGS_FILE, OFFICIAL_GROUPINGS, parseGroupings } from './read-groupings.ts';
import { seatedGroupings, seatedNames } from './seated-groupings.ts';
import { formatTsv, parseTsv, recordOf } from './tsv.ts';

const TABLES_FOLDER = 'data/territories/cog-2026';

type Row = { readonly code: string };
type Cells = Readonly<Record<string, string>>;

interface TableFile<T extends Row> {
  readonly file: string;
  readonly code: RegExp;
  readonly columns: readonly (keyof T & string)[];
  /** Its errors lack the position, which the reader adds. */
  decode(cells: Cells): T;
}

/** A table of words; a cell of `mayBeEmpty` may be empty. */
function plainTable<K extends string>(
  file: string,
  code: RegExp,
  columns: readonly (K | 'code')[],
  mayBeEmpty: readonly K[] = [],
): TableFile<Record<K | 'code', string>> {
  const optional = new Set<string>(mayBeEmpty);
  const decode = (cells: Cells) =>
    recordOf(columns, (column) => {
      const value = cells[column] ?? '';
      if (value === '' && !optional.has(column)) throw new Error(`« ${column} » is empty`);
      return value;
    });
  return { file, code, columns, decode };
}

function population(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`« population » must be a whole number, found « ${text} »`);
  return Number(text);
}

const FORMER_TYPES = ['commune-deleguee', 'commune-associee', 'ancien-code'] as const;

function formerType(text: string): FormerCommuneRow['type'] {
  const type = FORMER_TYPES.find((known) => known === text);
  if (type === undefined) throw new Error(`unknown « type » « ${text} »`);
  return type;
}

const COMMUNE_CODE = /^(\d\d|2[AB])\d{3}$/;
const SIREN = /^\d{9}$/;
const DEPARTEMENT_CODE = /^(\d\d|2[AB]|97[1-6])$/;

const ZONE_COLUMNS = ['code', 'name', 'article', 'seat'] as const;
const GROUP_COLUMNS = ['code', 'name', 'type', 'seat'] as const;

export const REGIONS = plainTable('regions.tsv', /^\d\d$/, ZONE_COLUMNS, ['article']);

const DEPARTEMENTS = plainTable(
  'departements.tsv',
  DEPARTEMENT_CODE,
  [...ZONE_COLUMNS, 'region'],
  ['article'],
);

const EPCI = plainTable('epci.tsv', SIREN, GROUP_COLUMNS);

const EPT = plainTable('ept.tsv', SIREN, GROUP_COLUMNS);

const COLLECTIVITES = plainTable('collectivites.tsv', /^9[78]\d$/, ['code', 'name']);

const ARRONDISSEMENT_WORDS = plainTable(
  'arrondissements-municipaux.tsv',
  COMMUNE_CODE,
  ['code', 'name', 'commune', 'population'],
  ['population'],
);

const ARRONDISSEMENTS: TableFile<ArrondissementRow> = {
  ...ARRONDISSEMENT_WORDS,
  decode(cells) {
    const row = ARRONDISSEMENT_WORDS.decode(cells);
    return { ...row, population: population(row.population) };
  },
};

const COMMUNE_WORDS = plainTable(
  'communes.tsv',
  COMMUNE_CODE,
  ['code', 'name', 'departement', 'region', 'epci', 'ept', 'population', 'postcodes'],
  ['region', 'epci', 'ept', 'population', 'postcodes'],
);

export const COMMUNES: TableFile<CommuneRow> = {
  ...COMMUNE_WORDS,
  decode(cells) {
    const row = COMMUNE_WORDS.decode(cells);
    const postcodes = row.postcodes.split(' ').filter(Boolean);
    return { ...row, population: population(row.population), postcodes };
  },
};

const FORMER_WORDS = plainTable(
  'communes-anciennes.tsv',
  COMMUNE_CODE,
  ['code', 'name', 'type', 'commune'],
  ['name', 'type'],
);

export const FORMER_COMMUNES: TableFile<FormerCommuneRow> = {
  ...FORMER_WORDS,
  decode(cells) {
    const row = FORMER_WORDS.decode(cells);
    return { ...row, type: formerType(row.type) };
  },
};

/** Sorted by code (code-unit order: `29` < `2A` < `30`). */
export function encodeTable<T extends Row>(table: TableFile<T>, rows: readonly T[]): string {
  const sorted = rows.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const cellsOf = (row: T) => table.columns.map((column) => [row[column]].flat().join(' '));
  return formatTsv(table.columns, sorted.map(cellsOf));
}

/** Throws with `file:line` on a malformed row, a code of the wrong shape or one seen twice. */
export function decodeTable<T extends Row>(table: TableFile<T>, text: string): T[] {
  const seen = new Map<string, string>();
  return parseTsv(text, table.columns, `${TABLES_FOLDER}/${table.file}`).map(({ cells, place }) => {
    try {
      const row = table.decode(cells);
      if (!table.code.test(row.code)) throw new Error(`« ${row.code} » is not a code of this table`);
      const before = seen.get(row.code);
      if (before !== undefined) throw new Error(`code ${row.code} is already at ${before}`);
      seen.set(row.code, place);
      return row;
    } catch (error) {
      throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

export function writeTables(root: string, tables: CogTables): void {
  mkdirSync(path.join(root, TABLES_FOLDER), { recursive: true });
  const write = <T extends Row>(table: TableFile<T>, rows: readonly T[]): void =>
    writeFileSync(path.join(root, TABLES_FOLDER, table.file), encodeTable(table, rows));
  write(REGIONS, tables.regions);
  write(DEPARTEMENTS, tables.departements);
  write(EPCI, tables.epci);
  write(EPT, tables.ept);
  write(COMMUNES, tables.communes);
  write(FORMER_COMMUNES, tables.formerCommunes);
  write(ARRONDISSEMENTS, tables.arrondissements);
  write(COLLECTIVITES, tables.collectivites);
}

function readTable<T extends Row>(root: string, table: TableFile<T>): T[] {
  const file = `${TABLES_FOLDER}/${table.file}`;
  return decodeTable(table, readFileSync(path.join(dataRoot(root, file), file), 'utf8'));
}

interface TablesReading {
  readonly tables: TerritoryTables;
  readonly diagnostics: readonly Diagnostic[];
  /** By path, to show the lines at fault. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Groupings with an error are left out and reported. Throws an Error that begins with `file:line` on a malformed table. */
export function readTables(folder: ContentFolder): TablesReading {
  const { root } = folder;
  const cog = {
    cogYear: 2026 as const,
    regions: readTable(root, REGIONS),
    departements: readTable(root, DEPARTEMENTS),
    epci: readTable(root, EPCI),
    ept: readTable(root, EPT),
    communes: readTable(root, COMMUNES),
    formerCommunes: readTable(root, FORMER_COMMUNES),
    arrondissements: readTable(root, ARRONDISSEMENTS),
    collectivites: readTable(root, COLLECTIVITES),
  };
  const own = readGroupings(root, inContent(folder, GROUPINGS_FILE), cog);
  const official = readGroupings(dataRoot(root, OFFICIAL_GROUPINGS), OFFICIAL_GROUPINGS, cog);
  const taken = new Set(own.groupings.flatMap(({ code, name }) => [code, fold(name)]));
  const others = official.groupings.filter(({ code, name }) => !taken.has(code) && !taken.has(fold(name)));
  const declared = [...own.groupings, ...others];
  return {
    tables: {
      ...cog,
      groupings: [...declared, ...seatedGroupings(seatedNames(folder), cog.communes, declared)],
    },
    diagnostics: [...own.diagnostics, ...official.diagnostics],
    texts: new Map([...own.texts, ...official.texts]),
  };
}

/** None where there is no file. */
function readGroupings(root: string, file: string, cog: Parameters<typeof parseGroupings>[1]) {
  const isThere = existsSync(path.join(root, file));
  const { text, shown, diagnostics } = isThere
    ? readAuthorText(root, file)
    : { text: 'regroupements: []', shown: null, diagnostics: [] };
  if (text === null) throw new ContentError(diagnostics, new Map([[file, shown ?? '']]));
  return { ...parseGroupings(text, cog, file), texts: [[file, text]] as const };
}

/** Of the program, with the groupings of a content in that root. */
export const readTerritoryTables = (root: string, content = 'data'): TerritoryTables =>
  readTables({ root, path: content }).tables;
