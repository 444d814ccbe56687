import { partsOf, type TerritoryKey } from '../../domain/territory/territory.ts';
import { SOURCES, type TerritorySource } from '../layers/layer-ids.ts';
import type { ContourGeometry } from './overview-geometry.ts';

/** The source of a territory's level; Paris and the overseas territories are told at the level of départements. */
export function levelSource(contours: ContourGeometry, key: TerritoryKey): TerritorySource {
  if (contours.departements.features.some(({ properties }) => properties.key === key))
    return SOURCES.departements;
  const [level] = partsOf(key);
  if (level === 'region' || level === 'petr') return SOURCES.regions;
  return level === 'commune' ? SOURCES.communes : SOURCES.epci;
}

/** The source that draws a territory when it is lit: that of the sheets' territories if it is one of them. */
export function homeSource(contours: ContourGeometry, key: TerritoryKey): TerritorySource {
  const carriesSheets = contours.sheetTerritories.features.some(({ properties }) => properties.key === key);
  return carriesSheets ? SOURCES.extents : levelSource(contours, key);
}
