import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import type {
  ArrondissementRow,
  CollectiviteRow,
  CommuneRow,
  DepartementRow,
  EpciRow,
  FormerCommuneRow,
  RegionRow,
  TerritoryTables,
} from '../../core/territory/territory-tables.ts';
import { readAuthorText } from '../author-text.ts';
import { ContentError } from '../content-error.ts';
import type { CogTables } from './build-tables.ts';
import { GROUPINGS_FILE, parseGroupings } from './read-groupings.ts';
import { formatTsv, parseTsv, recordOf } from './tsv.ts';

const TABLES_FOLDER = 'data/territories/cog-2026';

type Row = { readonly code: string };
type Cells = Readonly<Record<string, string>>;

interface TableFile<T extends Row> {
  readonly file: string;
  readonly columns: readonly (keyof T & string)[];
  readonly code: RegExp;
  /** Its errors lack the position, which the reader adds. */
  decode(cells: Cells): T;
}

function cell(cells: Cells, column: string): string {
  return cells[column] ?? '';
}

function required(cells: Cells, column: string): string {
  const value = cell(cells, column);
  if (value === '') throw new Error(`« ${column} » is empty`);
  return value;
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

function plainTable<K extends string>(
  file: string,
  code: RegExp,
  columns: readonly (K | 'code')[],
  optional: readonly K[] = [],
): TableFile<Record<K | 'code', string>> {
  const mayBeEmpty = new Set<string>(optional);
  return {
    file,
    columns,
    code,
    decode: (cells) =>
      recordOf(columns, (column) => (mayBeEmpty.has(column) ? cell(cells, column) : required(cells, column))),
  };
}

const COMMUNE_CODE = /^(\d\d|2[AB])\d{3}$/;

export const REGIONS: TableFile<RegionRow> = plainTable(
  'regions.tsv',
  /^\d\d$/,
  ['code', 'name', 'article', 'seat'],
  ['article'],
);

const DEPARTEMENTS: TableFile<DepartementRow> = plainTable(
  'departements.tsv',
  /^(\d\d|2[AB]|97[1-6])$/,
  ['code', 'name', 'article', 'seat', 'region'],
  ['article'],
);

const EPCI: TableFile<EpciRow> = plainTable('epci.tsv', /^\d{9}$/, ['code', 'name', 'type', 'seat']);

const EPT: TableFile<EpciRow> = plainTable('ept.tsv', /^\d{9}$/, ['code', 'name', 'type', 'seat']);

const ARRONDISSEMENTS: TableFile<ArrondissementRow> = {
  file: 'arrondissements-municipaux.tsv',
  columns: ['code', 'name', 'commune', 'population'],
  code: COMMUNE_CODE,
  decode: (cells) => ({
    code: required(cells, 'code'),
    name: required(cells, 'name'),
    commune: required(cells, 'commune'),
    population: population(cell(cells, 'population')),
  }),
};

const COLLECTIVITES: TableFile<CollectiviteRow> = plainTable('collectivites.tsv', /^9[78]\d$/, [
  'code',
  'name',
]);

export const COMMUNES: TableFile<CommuneRow> = {
  file: 'communes.tsv',
  columns: ['code', 'name', 'departement', 'region', 'epci', 'ept', 'population', 'postcodes'],
  code: COMMUNE_CODE,
  decode: (cells) => ({
    code: required(cells, 'code'),
    name: required(cells, 'name'),
    departement: required(cells, 'departement'),
    region: cell(cells, 'region'),
    epci: cell(cells, 'epci'),
    ept: cell(cells, 'ept'),
    population: population(cell(cells, 'population')),
    postcodes: cell(cells, 'postcodes').split(' ').filter(Boolean),
  }),
};

export const FORMER_COMMUNES: TableFile<FormerCommuneRow> = {
  file: 'communes-anciennes.tsv',
  columns: ['code', 'name', 'type', 'commune'],
  code: COMMUNE_CODE,
  decode: (cells) => ({
    code: required(cells, 'code'),
    name: cell(cells, 'name'),
    type: formerType(cell(cells, 'type')),
    commune: required(cells, 'commune'),
  }),
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
      if (before !== undefined) throw new Error(`code ${row.code} already stands at ${before}`);
      seen.set(row.code, place);
      return row;
    } catch (error) {
      throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

export function writeTables(root: string, tables: CogTables): void {
  mkdirSync(path.join(root, TABLES_FOLDER), { recursive: true });
  const write = <T extends { readonly code: string }>(table: TableFile<T>, rows: readonly T[]): void =>
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

function readTable<T extends { readonly code: string }>(root: string, table: TableFile<T>): T[] {
  return decodeTable(table, readFileSync(path.join(root, TABLES_FOLDER, table.file), 'utf8'));
}

interface TablesReading {
  readonly tables: TerritoryTables;
  readonly diagnostics: readonly Diagnostic[];
  /** By path, to show the lines at fault. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Groupings with an error are left out and told. Throws an Error that begins with `file:line` on a malformed table. */
export function readTables(root: string): TablesReading {
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
  const read = existsSync(path.join(root, GROUPINGS_FILE)) ? readAuthorText(root, GROUPINGS_FILE) : null;
  if (read && read.text === null)
    throw new ContentError(read.diagnostics, new Map([[GROUPINGS_FILE, read.shown ?? '']]));
  const text = read?.text ?? 'regroupements: []';
  const { groupings, diagnostics } = parseGroupings(text, cog);
  return { tables: { ...cog, groupings }, diagnostics, texts: new Map([[GROUPINGS_FILE, text]]) };
}

export function readTerritoryTables(root: string): TerritoryTables {
  return readTables(root).tables;
}
