import { fileURLToPath } from 'node:url';
import { readTerritoryTables } from '../geography/read-tables.ts';
import { readAliases } from './aliases.ts';
import { createGazetteer } from './gazetteer.ts';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export const tables = readTerritoryTables(ROOT);

export const gazetteer = createGazetteer(tables, readAliases(ROOT));
