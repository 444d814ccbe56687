import type { ComparedSearch } from '../domain/comparison/compared-set.ts';
import type { Comparison } from '../domain/comparison/comparison.ts';
import type { Catalogue } from '../domain/sheet/catalogue.ts';
import type { Dossier } from '../domain/sheet/dossier.ts';
import type { Initiative } from '../domain/sheet/initiative.ts';
import type { RoutedTerritory } from '../domain/territory/territory-view.ts';
import type { UpperLevels } from '../formats/upper-levels-file.ts';

/** What the screens read. The browser fetches it; the prerenderer reads it from the disk. */
export interface AtlasData {
  /** @throws DataError when the file can't be had. */
  catalogue(): Promise<Catalogue>;
  /** Null when no sheet has this id. @throws DataError when the file can't be had. */
  sheet(id: string): Promise<Initiative | null>;
  /** What a territory's address leads to. @throws DataError when a file can't be had. */
  territory(level: string, code: string): Promise<RoutedTerritory>;
  /** The wider territories. @throws DataError when the file can't be had. */
  upperLevels(): Promise<UpperLevels>;
  /** The sheets of a dossier that exist, in its order. @throws DataError when a file can't be had. */
  dossier(ids: Dossier): Promise<readonly Initiative[]>;
  /** What an address compares. @throws DataError when a file can't be had. */
  comparison(search: ComparedSearch): Promise<Comparison>;
}
