import { type TerritoryKey, territoryKey } from '../../domain/territory/territory.ts';
import { type CommuneTopology, communeIndicators } from '../../formats/communes-file.ts';
import { COMMUNE_STYLE } from '../../geo/name-styles.ts';
import { contourOf, innerBorders } from '../../geo/topology.ts';
import { borderingOf, contoursOf, fittedName, type LoadedLevel, lineFeature } from './level-geometry.ts';

const keyOf = ({ id }: { readonly id: string }): TerritoryKey => territoryKey('commune', id);

/** The communes of one département; their neighbours across its border count, and are not drawn. */
export function communeGeometry(file: CommuneTopology): LoadedLevel {
  const { communes, around } = file.objects;
  const own = communes.geometries;
  return {
    geometry: {
      contours: contoursOf(file, own, (area) => ({ key: keyOf(area), name: area.properties.name })),
      borders: lineFeature(innerBorders(file, own).coordinates),
      bordering: new Map(borderingOf([...own, ...around.geometries], keyOf).slice(0, own.length)),
    },
    names: {
      type: 'FeatureCollection',
      features: own.map((area) => {
        const { name, pin, population } = area.properties;
        const named = { key: keyOf(area), name, population };
        return fittedName(named, pin, contourOf(file, area), COMMUNE_STYLE);
      }),
    },
    figures: new Map(own.map((area) => [keyOf(area), communeIndicators(area.properties)])),
  };
}

/** Several départements as one level. */
export function mergedLevels(parts: readonly LoadedLevel[]): LoadedLevel {
  return {
    geometry: {
      contours: {
        type: 'FeatureCollection',
        features: parts.flatMap(({ geometry }) => geometry.contours.features),
      },
      borders: lineFeature(parts.flatMap(({ geometry }) => geometry.borders.geometry.coordinates)),
      bordering: new Map(parts.flatMap(({ geometry }) => [...geometry.bordering])),
    },
    names: { type: 'FeatureCollection', features: parts.flatMap(({ names }) => names.features) },
    figures: new Map(parts.flatMap(({ figures }) => [...figures])),
  };
}
