import type { OverseasOutline } from '../../domain/sheet/catalogue.ts';
import { partsOf, territoryKey } from '../../domain/territory/territory.ts';
import { silhouetteOf } from '../../geo/silhouette.ts';
import type { Contours } from '../geography/build-topology.ts';
import { territoryFeature } from '../geography/territory-feature.ts';
import type { TerritoryLookup } from './territory-lookup.ts';

/** The overseas départements, small, in the order of their codes. */
export function overseasOutlines(
  contours: Contours,
  { tables, mainKey }: TerritoryLookup,
): OverseasOutline[] {
  const overseas = tables.departements.filter(({ region }) => {
    const key = territoryKey('region', region);
    return mainKey(key) !== key;
  });
  return overseas.map(({ code, name }) => {
    const key = mainKey(territoryKey('departement', code));
    const [level] = partsOf(key);
    const outline = silhouetteOf(territoryFeature(contours, level, code).geometry);
    return { key, level, code, name, outline };
  });
}
