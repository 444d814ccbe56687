import type { CommuneTopology } from '../../data/commune-view.ts';
import { territoryKey } from '../../domain/territory/territory.ts';
import { communeIndicators } from '../../formats/territory-files.ts';
import {
  type ArcSource,
  borderingOf,
  contoursOf,
  type LoadedLevel,
  lineFeature,
  linesOf,
  pointFeature,
} from './level-geometry.ts';

/** The communes of one département; their neighbours across its border count, and are not drawn. */
export function communeGeometry(file: CommuneTopology & ArcSource): LoadedLevel {
  const { communes, around } = file.objects;
  const own = communes.geometries;
  const all = [...own, ...around.geometries];
  const keys = all.map(({ id }) => territoryKey('commune', id));
  return {
    geometry: {
      contours: contoursOf(file, own, ({ name }, code) => ({ key: territoryKey('commune', code), name })),
      borders: lineFeature(linesOf(file, own, 'shared')),
      bordering: new Map(borderingOf(all, keys).slice(0, own.length)),
    },
    names: {
      type: 'FeatureCollection',
      features: own.map(({ properties: { name, pin } }) => pointFeature({ name }, pin)),
    },
    figures: new Map(
      own.map(({ id, properties }) => [territoryKey('commune', id), communeIndicators(properties)]),
    ),
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
