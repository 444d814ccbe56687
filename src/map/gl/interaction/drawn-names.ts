import type { Map as MapLibreMap } from 'maplibre-gl';
import { LAYERS } from '../layers/layer-ids.ts';

export interface DrawnName {
  readonly layer: string;
  readonly name: string;
  /** Longitude, latitude (degrees) of the place that it names, or where it is centred. */
  readonly at: readonly [number, number];
}

const NAMES: readonly string[] = [
  LAYERS.outerNames,
  LAYERS.towns,
  LAYERS.nearTowns,
  LAYERS.departementNames,
  LAYERS.regionNames,
  LAYERS.seats,
  LAYERS.epciNames,
  LAYERS.communeNames,
  LAYERS.subjectName,
];

export function drawnNames(map: MapLibreMap): DrawnName[] {
  const layers = NAMES.filter((id) => map.getLayer(id));
  const found = map.queryRenderedFeatures({ layers }).flatMap(({ layer, properties, geometry }) => {
    if (geometry.type !== 'Point') return [];
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    return [{ layer: layer.id, name: String(properties.name), at: [longitude, latitude] as const }];
  });
  return [
    ...new Map(
      found.map((one) => [`${one.layer} ${one.name} ${one.at.map((x) => x.toFixed(2))}`, one]),
    ).values(),
  ];
}
