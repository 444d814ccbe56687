import type { OverseasOutline } from '../../domain/sheet/catalogue.ts';
import { partsOf, territoryKey } from '../../domain/territory/territory.ts';
import { silhouetteOf } from '../../geo/silhouette.ts';
import type { Contours } from '../geography/contour-topology.ts';
import { territoryFeature } from '../geography/territory-feature.ts';
import type { TerritoryBook } from './territory-book.ts';

/** The overseas départements, small, in the order of their codes. */
export function overseasOutlines(
  contours: Contours,
  { tables, canonical }: TerritoryBook,
): OverseasOutline[] {
  const overseas = tables.departements.filter(({ region }) => {
    const key = territoryKey('region', region);
    return canonical(key) !== key;
  });
  return overseas.map(({ code, name }) => {
    const key = canonical(territoryKey('departement', code));
    const [level] = partsOf(key);
    const outline = silhouetteOf(territoryFeature(contours, level, code).geometry);
    return { key, level, code, name, outline };
  });
}
