import type { Initiative } from '../sheet/initiative.ts';
import { shippedFile } from './shipped-file.ts';

export const SHEET_FILE = shippedFile<Initiative>('fiches/*.json', 5);
