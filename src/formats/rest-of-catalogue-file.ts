import type { SheetSummary } from '../domain/sheet/catalogue.ts';
import { shippedFile } from './shipped-file.ts';

type PerPlace<T> = readonly T[];
type PerSheet<T> = readonly T[];

/** What {@link MoreSheets} leaves out, row by row. */
export interface RestOfCatalogue {
  readonly names: PerPlace<string>;
  readonly kinds: PerPlace<string | null>;
  readonly articles: PerPlace<string>;
  /** The article after « de », or the whole after `=`. */
  readonly ofs: PerPlace<string>;
  readonly populations: PerPlace<number>;
  readonly areas: PerPlace<number | null>;
  readonly communes: PerPlace<number>;
  readonly ruralShares: PerPlace<number>;
  /** West, south, east and north, ten-thousandths of a degree from the pin rounded to them. */
  readonly boxes: readonly PerPlace<number>[];
  /** Of those around that the catalogue does not name. */
  readonly aroundNames: readonly string[];
  readonly ids: PerSheet<string>;
  readonly titles: PerSheet<string>;
  readonly figures: PerSheet<SheetSummary['figure']>;
  readonly wheres: PerSheet<string | null>;
  readonly cuts: PerSheet<number | null>;
  readonly versions: PerSheet<string>;
}

export const REST_FILE = shippedFile<RestOfCatalogue>('fiches-suite.json', 1, {
  names: 'array',
  kinds: 'array',
  articles: 'array',
  ofs: 'array',
  populations: 'array',
  areas: 'array',
  communes: 'array',
  ruralShares: 'array',
  boxes: 'array',
  aroundNames: 'array',
  ids: 'array',
  titles: 'array',
  figures: 'array',
  wheres: 'array',
  cuts: 'array',
  versions: 'array',
});
