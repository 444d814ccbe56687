import { fileURLToPath } from 'node:url';
import { readTerritoryTables } from '../geography/read-tables.ts';
import { readAliases } from './aliases.ts';
import { createGazetteer } from './gazetteer.ts';

/** The project's root. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The committed tables (COG 2026), for the tests. */
export const tables = readTerritoryTables(ROOT);

/** The gazetteer an author meets, for the tests. */
export const gazetteer = createGazetteer(tables, readAliases(ROOT));
