import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { TerritoryTables } from '../../domain/territory/territory-tables.ts';
import { readAuthorText } from '../author-text.ts';
import { ContentError } from '../content-error.ts';
import { GROUPINGS_FILE, parseGroupings } from './read-groupings.ts';
import {
  ARRONDISSEMENTS,
  COLLECTIVITES,
  COMMUNES,
  DEPARTEMENTS,
  decodeTable,
  EPCI,
  EPT,
  FORMER_COMMUNES,
  REGIONS,
  TABLES_FOLDER,
  type TableFile,
} from './table-files.ts';

function readTable<T extends { readonly code: string }>(root: string, table: TableFile<T>): T[] {
  return decodeTable(table, readFileSync(path.join(root, TABLES_FOLDER, table.file), 'utf8'));
}

export interface TablesReading {
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
