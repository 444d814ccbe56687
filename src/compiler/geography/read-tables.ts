import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type * as v from 'valibot';
import { readAuthorText } from '../../content/files/author-text.ts';
import { type ContentFolder, dataRoot, inContent } from '../../content/files/content-folder.ts';
import { keysOf } from '../../core/collections/keys-of.ts';
import { TABLES, type TerritoryTables } from '../../core/territory/territory-tables.ts';
import { fold } from '../../core/text/fold.ts';
import type { CogTables } from './build-tables.ts';
import { GROUPINGS_FILE, OFFICIAL_GROUPINGS, parseGroupings } from './read-groupings.ts';
import { seatedGroupings, seatedNames } from './seated-groupings.ts';
import { formatTsv, parseTsv } from './tsv.ts';

const TABLES_FOLDER = 'data/territories/cog-2026';

interface Table<C extends v.ObjectEntries> {
  readonly file: string;
  readonly columns: C;
}

type Row = { readonly code: string };

/** Sorted by code (code-unit order: `29` < `2A` < `30`). */
export function encodeTable({ columns }: Table<v.ObjectEntries>, rows: readonly Row[]): string {
  const names = Object.keys(columns);
  const sorted = rows.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const cellsOf = (row: Row) => names.map((name) => [Reflect.get(row, name)].flat().join(' '));
  return formatTsv(names, sorted.map(cellsOf));
}

/** Throws with `file:line` on a malformed row, a code of the wrong shape or one seen twice. */
export function decodeTable<C extends v.ObjectEntries>({ file, columns }: Table<C>, text: string) {
  const seen = new Map<unknown, string>();
  return parseTsv(text, columns, `${TABLES_FOLDER}/${file}`).map(({ row, place }) => {
    const code = Reflect.get(row, 'code');
    const before = seen.get(code);
    if (before !== undefined) throw new Error(`${place}: code ${code} is already at ${before}`);
    seen.set(code, place);
    return row;
  });
}

export function writeTables(root: string, tables: CogTables): void {
  mkdirSync(path.join(root, TABLES_FOLDER), { recursive: true });
  for (const name of keysOf(TABLES))
    writeFileSync(path.join(root, TABLES_FOLDER, TABLES[name].file), encodeTable(TABLES[name], tables[name]));
}

function readTable<C extends v.ObjectEntries>(root: string, table: Table<C>) {
  const file = `${TABLES_FOLDER}/${table.file}`;
  return decodeTable(table, readFileSync(path.join(dataRoot(root, file), file), 'utf8'));
}

/** `texts`, by path, show the lines at fault. Groupings with an error are left out and reported. Throws an Error that begins with `file:line` on a malformed table. */
export function readTables(folder: ContentFolder) {
  const { root } = folder;
  const cog = {
    cogYear: 2026 as const,
    regions: readTable(root, TABLES.regions),
    departements: readTable(root, TABLES.departements),
    epci: readTable(root, TABLES.epci),
    ept: readTable(root, TABLES.ept),
    communes: readTable(root, TABLES.communes),
    formerCommunes: readTable(root, TABLES.formerCommunes),
    arrondissements: readTable(root, TABLES.arrondissements),
    collectivites: readTable(root, TABLES.collectivites),
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
  const text = isThere ? readAuthorText(root, file) : 'regroupements: []';
  return { ...parseGroupings(text, cog, file), texts: [[file, text]] as const };
}

/** Of the program, with the groupings of a content in that root. */
export const readTerritoryTables = (root: string, content = 'data'): TerritoryTables =>
  readTables({ root, path: content }).tables;
