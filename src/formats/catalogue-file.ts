import type { Catalogue } from '../domain/sheet/catalogue.ts';
import { shippedFile } from './shipped-file.ts';

export interface ShippedCatalogue extends Catalogue {
  /** Of each sheet's file, in the order of the sheets: its address changes with its content. */
  readonly versions: readonly string[];
  /** Addresses of the other files that change with the sheets, by name; the build alone tells them. */
  readonly files?: Readonly<Record<string, string>>;
}

export const CATALOGUE_FILE = shippedFile<ShippedCatalogue>('catalogue.json', 4, {
  sheets: 'array',
  versions: 'array',
  territories: 'array',
  overseas: 'array',
});
