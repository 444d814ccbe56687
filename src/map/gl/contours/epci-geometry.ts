import { featureCollection, multiLineString, point } from '@turf/turf';
import type { FeatureCollection, Point } from 'geojson';
import {
  type EpciArea,
  type EpciLevel,
  type EpciTopology,
  epciIndicators,
} from '../../../core/formats/epci-file.ts';
import { EPCI_STYLE } from '../../../core/geo/name-styles.ts';
import { contourOf, innerBorders } from '../../../core/geo/topology.ts';
import { territoryKey } from '../../../core/territory/territory.ts';
import { borderingOf, contoursOf, fittedName, type LoadedLevel } from './level-geometry.ts';

const LEVELS: readonly EpciLevel[] = ['epci', 'ept'];

/** Intercommunalités; each contour has its area in km², since the EPT lie on top of their métropole. */
/** Of the names of the overview's kind, the last to be shown. */
const townNames = ({ towns }: EpciTopology) =>
  featureCollection(towns.map(([name, ...pin]) => point([...pin], { kind: 'town', name, rank: LAST_RANK })));

/** After those of the first view. */
const LAST_RANK = 5;

export function epciGeometry(file: EpciTopology): LoadedLevel & { readonly towns: FeatureCollection<Point> } {
  const parts = LEVELS.map((level) => ({
    areas: file.objects[level].geometries,
    keyOf: ({ id }: EpciArea) => territoryKey(level, id),
  }));
  return {
    towns: townNames(file),
    geometry: {
      contours: featureCollection(
        parts.flatMap(
          ({ areas, keyOf }) =>
            contoursOf(file, areas, (one) => {
              const { name, area } = one.properties;
              return { key: keyOf(one), name, area: area ?? 0 };
            }).features,
        ),
      ),
      borders: multiLineString(parts.flatMap(({ areas }) => innerBorders(file, areas).coordinates)),
      bordering: new Map(parts.flatMap(({ areas, keyOf }) => borderingOf(areas, keyOf))),
    },
    names: featureCollection(
      file.objects.epci.geometries.map((area) => {
        const { name, label, population } = area.properties;
        const key = territoryKey('epci', area.id);
        return fittedName({ key, name, population }, label, contourOf(file, area), EPCI_STYLE);
      }),
    ),
    figures: new Map(
      parts.flatMap(({ areas, keyOf }) =>
        areas.map((one) => [keyOf(one), epciIndicators(one.properties)] as const),
      ),
    ),
  };
}
