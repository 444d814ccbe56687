import type { Feature } from 'geojson';
import { type CodedArea, type Contour, featureOf } from '../../core/geo/topology.ts';
import type { Level } from '../../core/territory/levels.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import type { Contours } from './build-topology.ts';
import { LEVEL_SOURCES } from './level-sources.ts';

/** `id` is the territory's code. */
interface CodedFeature extends Feature<Contour, object> {
  readonly id: string;
}

/** None for a level whose contours are not made yet. */
export function areasOf(contours: Contours, level: Level): readonly CodedArea[] {
  return contours.objects[LEVEL_SOURCES[level].object]?.geometries ?? [];
}

const codedFeature = (contours: Contours, area: CodedArea): CodedFeature => ({
  ...featureOf(contours, area),
  id: area.id,
});

/** Degrees. */
export function territoryFeatures(contours: Contours, level: Level): CodedFeature[] {
  return areasOf(contours, level).map((area) => codedFeature(contours, area));
}

/** Throws when the territory has no contour. */
export function territoryFeature(contours: Contours, level: Level, code: string): CodedFeature {
  const area = areasOf(contours, level).find(({ id }) => id === code);
  if (!area) throw new Error(`no contour for ${level} ${code}`);
  return codedFeature(contours, area);
}

/** All territories of a level, with their names. */
export function levelGeoJson(contours: Contours, level: Level, tables: TerritoryTables) {
  const names = new Map(LEVEL_SOURCES[level].rows(tables).map(({ code, name }) => [code, name]));
  const features = territoryFeatures(contours, level).map((contour) => ({
    ...contour,
    properties: { code: contour.id, nom: names.get(contour.id) ?? '' },
  }));
  return { type: 'FeatureCollection' as const, features };
}
