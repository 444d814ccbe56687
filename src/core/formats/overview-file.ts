import type { Areas, DescribedArea, Topology } from '../geo/topology.ts';
import type { TerritoryKey } from '../territory/territory.ts';
import { shippedFile } from './shipped-file.ts';

interface NamedContour {
  readonly key: TerritoryKey;
  readonly name: string;
}

interface DepartementContour extends NamedContour {
  readonly code: string;
}

export interface SheetContour {
  readonly key: TerritoryKey;
  /** km². */
  readonly area: number;
}

/** Territories that are drawn at every scale, each under the main key of its perimeter. */
export type Overview = Topology<{
  regions: Areas<DescribedArea<NamedContour>>;
  departements: Areas<DescribedArea<DepartementContour>>;
  /** Groupings of every kind. */
  petr: Areas<DescribedArea<NamedContour>>;
  /** Widest first. */
  sheetTerritories: Areas<DescribedArea<SheetContour>>;
}>;

/** Generalised for the scale of the first view. */
export const OVERVIEW_FILE = shippedFile<Overview>('carte.topojson', 2);

/** The same territories, as fine as their contours are known. */
export const DETAIL_FILE = shippedFile<Overview>('carte-proche.topojson', 2);
