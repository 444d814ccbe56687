import { shippedFile } from './shipped-file.ts';

/** Inhabitants of every commune (Insee 2023, COG 2026), the least first, to rank one among all. */
interface CommunePopulations {
  readonly populations: readonly number[];
}

export const COMMUNE_POPULATIONS_FILE = shippedFile<CommunePopulations>('populations-communes.json', 1);
