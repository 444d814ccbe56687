import type { LngLatBounds } from 'maplibre-gl';
import { locateCommune } from '../../data/locate-commune.ts';
import type { ClickedLevel } from '../../domain/territory/clicked-level.ts';
import type { Position, TerritoryKey } from '../../domain/territory/territory.ts';
import { contains } from '../../geo/contains.ts';
import { loadEpciGeometry, useEpciGeometry } from '../contours/epci-geometry.ts';
import { type TerritoryContours, useGeometry } from '../contours/overview-geometry.ts';

/** Rows and columns of points at which a view is asked what it shows. */
const PROBES = 7;

function at<P extends { key: TerritoryKey }>(contours: TerritoryContours<P> | undefined, position: Position) {
  return contours?.features.filter((feature) => contains(feature.geometry, position)) ?? [];
}

/** Code of the département at a position (degrees), or null at sea and abroad. */
function departementAt(position: Position): string | null {
  return at(useGeometry.getState().contours?.departements, position)[0]?.properties.code ?? null;
}

/** Codes of the départements that a view shows, seen from a net of points. */
export function departementsIn(view: LngLatBounds): string[] {
  const [west, south, width, height] = [
    view.getWest(),
    view.getSouth(),
    view.getEast() - view.getWest(),
    view.getNorth() - view.getSouth(),
  ];
  const codes = new Set<string>();
  for (let row = 0; row < PROBES; row++)
    for (let column = 0; column < PROBES; column++) {
      const along = (steps: number) => (steps + 0.5) / PROBES;
      const code = departementAt([west + width * along(column), south + height * along(row)]);
      if (code) codes.add(code);
    }
  return [...codes].sort();
}

/**
 * The territory of a level at a position (degrees), whether the map draws that level or not; null where there is none.
 *
 * @throws DataError when the contours of communes can't be had.
 */
export async function locate(position: Position, level: ClickedLevel): Promise<TerritoryKey | null> {
  const { contours } = useGeometry.getState();
  if (level === 'region') {
    const regions = at(contours?.regions, position).filter(
      ({ properties }) => !properties.key.startsWith('petr:'),
    );
    return regions[0]?.properties.key ?? null;
  }
  if (level === 'departement') return at(contours?.departements, position)[0]?.properties.key ?? null;
  if (level === 'epci') {
    await loadEpciGeometry();
    const around = at(useEpciGeometry.getState().epci?.contours, position);
    return around.sort((a, b) => a.properties.area - b.properties.area)[0]?.properties.key ?? null;
  }
  const departement = departementAt(position);
  return departement === null ? null : locateCommune(position, departement);
}
