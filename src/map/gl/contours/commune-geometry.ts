import { featureCollection, multiLineString, point } from '@turf/turf';
import type { Feature, Point } from 'geojson';
import { type CommuneTopology, communeIndicators } from '../../../core/formats/communes-file.ts';
import { roomiestPlace } from '../../../core/geo/name-fit.ts';
import { COMMUNE_STYLE, nameBoxAt } from '../../../core/geo/name-styles.ts';
import type { Position } from '../../../core/geo/position.ts';
import { type Contour, contourOf, innerBorders } from '../../../core/geo/topology.ts';
import { type TerritoryKey, territoryKey } from '../../../core/territory/territory.ts';
import { borderingOf, contoursOf, fittedName, type LoadedLevel } from './level-geometry.ts';

const keyOf = ({ id }: { readonly id: string }): TerritoryKey => territoryKey('commune', id);

/** Inhabitants from which a commune is named in bold. */
export const LARGE_COMMUNE = 5000;

/** Inhabitants, and MapLibre's zoom from which a dot stands for such a commune. */
const DOTS_FROM = [
  [1000, 9.3],
  [300, 9.7],
  [0, 10.1],
] as const;

const dotFrom = (population: number) => DOTS_FROM.find(([least]) => population >= least)?.[1];

/** The town hall of a large one may lie where its name has no room, as by the port of Marseille. */
function namePlace(
  { name, population }: { readonly name: string; readonly population: number },
  pin: Position,
  contour: Contour,
): Position {
  if (population < LARGE_COMMUNE) return pin;
  return roomiestPlace(contour, [], nameBoxAt(name, COMMUNE_STYLE, 10))?.centre ?? pin;
}

/** The communes of one département; their neighbours across its border count, and are not drawn. */
export function communeGeometry(file: CommuneTopology): LoadedLevel {
  const { communes, around } = file.objects;
  const own = communes.geometries;
  return {
    geometry: {
      contours: contoursOf(file, own, (one) => {
        const { name, area } = one.properties;
        return { key: keyOf(one), name, area: area ?? 0 };
      }),
      borders: multiLineString(
        innerBorders(
          file,
          own.filter(({ properties }) => properties.area !== null),
        ).coordinates,
      ),
      bordering: new Map(borderingOf([...own, ...around.geometries], keyOf).slice(0, own.length)),
    },
    names: featureCollection<Point>(
      own.map((area): Feature<Point> => {
        const { name, pin, population } = area.properties;
        const dot = area.properties.area === null;
        const named = { key: keyOf(area), name, population, dot };
        if (dot) return point([...pin], { ...named, from: dotFrom(population) });
        const contour = contourOf(file, area);
        return fittedName(named, namePlace(named, pin, contour), contour, COMMUNE_STYLE);
      }),
    ),
    figures: new Map(own.map((area) => [keyOf(area), communeIndicators(area.properties)])),
  };
}

/** Several départements as one level. */
export function mergedLevels(parts: readonly LoadedLevel[]): LoadedLevel {
  return {
    geometry: {
      contours: featureCollection(parts.flatMap(({ geometry }) => geometry.contours.features)),
      borders: multiLineString(parts.flatMap(({ geometry }) => geometry.borders.geometry.coordinates)),
      bordering: new Map(parts.flatMap(({ geometry }) => [...geometry.bordering])),
    },
    names: featureCollection(parts.flatMap(({ names }) => names.features)),
    figures: new Map(parts.flatMap(({ figures }) => [...figures])),
  };
}
