import type { TableSupplement } from '../sheet/sheet-table.ts';
import { shippedFile } from './shipped-file.ts';

/** Fetched when a list is exported. */
export const TABLE_SUPPLEMENT_FILE = shippedFile<TableSupplement>('territoires-officiels.json', 2);
