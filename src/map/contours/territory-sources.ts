import { isGrouping } from '../../domain/territory/level.ts';
import { partsOf, type TerritoryKey } from '../../domain/territory/territory.ts';
import { SOURCES, type TerritorySource } from '../layers/layer-ids.ts';
import type { OverviewGeometry } from './overview-geometry.ts';

/** The source of a territory's level; Paris and the overseas territories are drawn with the départements. */
function levelSource(overview: OverviewGeometry, key: TerritoryKey): TerritorySource {
  if (overview.departement.bordering.has(key)) return SOURCES.departements;
  const [level] = partsOf(key);
  if (level === 'region' || level === 'france' || isGrouping(level)) return SOURCES.regions;
  return level === 'commune' ? SOURCES.communes : SOURCES.epci;
}

/** The source whose feature-state holds a territory's hover and selection: the sheets' territories are part of the ground. */
export function highlightSource(overview: OverviewGeometry, key: TerritoryKey): TerritorySource {
  return overview.sheetTerritoryKeys.has(key) ? SOURCES.ground : levelSource(overview, key);
}
