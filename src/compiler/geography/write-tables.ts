import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CogTables } from './build-tables.ts';
import {
  ARRONDISSEMENTS,
  COLLECTIVITES,
  COMMUNES,
  DEPARTEMENTS,
  EPCI,
  EPT,
  encodeTable,
  FORMER_COMMUNES,
  REGIONS,
  TABLES_FOLDER,
  type TableFile,
} from './table-files.ts';

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
