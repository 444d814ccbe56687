import type {
  ArrondissementRow,
  CollectiviteRow,
  CommuneRow,
  DepartementRow,
  EpciRow,
  FormerCommuneRow,
  RegionRow,
} from '../../domain/territory/territory-tables.ts';
import { formatTsv, parseTsv, recordOf } from './tsv.ts';

export const TABLES_FOLDER = 'data/territories/cog-2026';

type Row = { readonly code: string };
type Cells = Readonly<Record<string, string>>;

export interface TableFile<T extends Row> {
  readonly file: string;
  readonly columns: readonly string[];
  readonly code: RegExp;
  encode(row: T): readonly string[];
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
    encode: (row) => columns.map((column) => row[column]),
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

export const DEPARTEMENTS: TableFile<DepartementRow> = plainTable(
  'departements.tsv',
  /^(\d\d|2[AB]|97[1-6])$/,
  ['code', 'name', 'article', 'seat', 'region'],
  ['article'],
);

export const EPCI: TableFile<EpciRow> = plainTable('epci.tsv', /^\d{9}$/, ['code', 'name', 'type', 'seat']);

export const EPT: TableFile<EpciRow> = plainTable('ept.tsv', /^\d{9}$/, ['code', 'name', 'type', 'seat']);

export const ARRONDISSEMENTS: TableFile<ArrondissementRow> = {
  file: 'arrondissements-municipaux.tsv',
  columns: ['code', 'name', 'commune', 'population'],
  code: COMMUNE_CODE,
  encode: (row) => [row.code, row.name, row.commune, String(row.population)],
  decode: (cells) => ({
    code: required(cells, 'code'),
    name: required(cells, 'name'),
    commune: required(cells, 'commune'),
    population: population(cell(cells, 'population')),
  }),
};

export const COLLECTIVITES: TableFile<CollectiviteRow> = plainTable('collectivites.tsv', /^9[78]\d$/, [
  'code',
  'name',
]);

export const COMMUNES: TableFile<CommuneRow> = {
  file: 'communes.tsv',
  columns: ['code', 'name', 'departement', 'region', 'epci', 'ept', 'population', 'postcodes'],
  code: COMMUNE_CODE,
  encode: (row) => [
    row.code,
    row.name,
    row.departement,
    row.region,
    row.epci,
    row.ept,
    String(row.population),
    row.postcodes.join(' '),
  ],
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
  encode: (row) => [row.code, row.name, row.type, row.commune],
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
  return formatTsv(
    table.columns,
    sorted.map((row) => table.encode(row)),
  );
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
