import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GroupingRow, TerritoryTables } from '../../domain/territory/territory-tables.ts';
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

function readGroupings(root: string): GroupingRow[] {
  return parseGroupings(readFileSync(path.join(root, GROUPINGS_FILE), 'utf8'));
}

/** Throws an Error that begins with `file:line` on a malformed row, or on unknown members of a grouping. */
export function readTerritoryTables(root: string): TerritoryTables {
  const epci = readTable(root, EPCI);
  const communes = readTable(root, COMMUNES);
  const groupings = readGroupings(root);
  const known = new Set([...epci, ...communes].map((row) => row.code));
  for (const grouping of groupings) {
    const unknown = [...grouping.epci, grouping.seat].find((code) => !known.has(code));
    if (unknown !== undefined) {
      throw new Error(`${GROUPINGS_FILE}: ${grouping.code}: code inconnu du COG 2026 : ${unknown}`);
    }
  }
  return {
    cogYear: 2026,
    regions: readTable(root, REGIONS),
    departements: readTable(root, DEPARTEMENTS),
    epci,
    ept: readTable(root, EPT),
    communes,
    formerCommunes: readTable(root, FORMER_COMMUNES),
    arrondissements: readTable(root, ARRONDISSEMENTS),
    collectivites: readTable(root, COLLECTIVITES),
    groupings,
  };
}
