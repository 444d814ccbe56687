import type { Catalogue } from '../domain/sheet/catalogue.ts';
import { shippedFile } from './shipped-file.ts';

export const CATALOGUE_FILE = shippedFile<Catalogue>('catalogue.json', 3, {
  sheets: 'array',
  territories: 'array',
  overseas: 'array',
});
