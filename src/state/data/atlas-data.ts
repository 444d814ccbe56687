import type { ComparedSearch } from '../../core/comparison/compared-set.ts';
import type { Comparison } from '../../core/comparison/comparison.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import type { Dossier } from '../../core/sheet/dossier.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import type { RoutedTerritory } from '../../core/territory/territory-view.ts';
import type { UpperLevels } from '../../core/territory/upper-levels.ts';

/** Loaded in the browser, read from the disk by the prerenderer. Each rejects with a DataError. */
export interface AtlasData {
  catalogue(): Promise<Catalogue>;
  /** The first sheets whole, the places of all: where that comes before the catalogue. */
  firstCatalogue?(): Promise<Catalogue>;
  /** Null when no sheet has this id. */
  sheet(id: string): Promise<Initiative | null>;
  territory(level: string, code: string): Promise<RoutedTerritory>;
  upperLevels(): Promise<UpperLevels>;
  /** The sheets that exist, in the dossier's order. */
  dossier(ids: Dossier): Promise<readonly Initiative[]>;
  comparison(search: ComparedSearch): Promise<Comparison>;
}
