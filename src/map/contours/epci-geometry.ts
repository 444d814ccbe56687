import type { EpciLevel, EpciTopology } from '../../data/epci-view.ts';
import { territoryKey } from '../../domain/territory/territory.ts';
import { epciIndicators } from '../../formats/territory-files.ts';
import {
  type ArcSource,
  borderingOf,
  contoursOf,
  type LoadedLevel,
  lineFeature,
  linesOf,
  pointFeature,
} from './level-geometry.ts';

const LEVELS: readonly EpciLevel[] = ['epci', 'ept'];

/** Intercommunalités; each contour has its area in km², since the EPT lie on top of their métropole. */
export function epciGeometry(file: EpciTopology & ArcSource): LoadedLevel {
  const parts = LEVELS.map((level) => {
    const { geometries } = file.objects[level];
    return { level, geometries, keys: geometries.map(({ id }) => territoryKey(level, id)) };
  });
  return {
    geometry: {
      contours: {
        type: 'FeatureCollection',
        features: parts.flatMap(
          ({ level, geometries }) =>
            contoursOf(file, geometries, ({ name, area }, code) => ({
              key: territoryKey(level, code),
              name,
              area: area ?? 0,
            })).features,
        ),
      },
      borders: lineFeature(parts.flatMap(({ geometries }) => linesOf(file, geometries, 'shared'))),
      bordering: new Map(parts.flatMap(({ geometries, keys }) => borderingOf(geometries, keys))),
    },
    names: {
      type: 'FeatureCollection',
      features: file.objects.epci.geometries.map(({ properties: { name, pin } }) =>
        pointFeature({ name }, pin),
      ),
    },
    figures: new Map(
      parts.flatMap(({ level, geometries }) =>
        geometries.map(
          ({ id, properties }) => [territoryKey(level, id), epciIndicators(properties)] as const,
        ),
      ),
    ),
  };
}
