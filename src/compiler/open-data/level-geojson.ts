import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { groupBy } from '../../domain/group-by.ts';
import type { Edition } from '../../domain/open-data.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import type { Level } from '../../domain/territory/level.ts';
import type { Overview } from '../../formats/overview-file.ts';
import { contourOf } from '../../geo/topology.ts';

interface Drawn {
  readonly catalogue: Catalogue;
  readonly mapTopology: Overview;
}

interface Described {
  readonly code: string;
  readonly nom: string;
  /** Names of its sheets in their addresses. */
  readonly fiches: readonly string[];
}

/** Those that sheets are of: each with its contour, or the point of its marker where it has none. */
export function levelGeoJson(
  { catalogue, mapTopology }: Drawn,
  level: Level,
  edition: Edition,
): FeatureCollection<Geometry, Described> & Edition {
  const areas = new Map(
    mapTopology.objects.sheetTerritories.geometries.map((area) => [area.properties.key, area]),
  );
  const named = catalogue.sheets.flatMap(({ id, territories }) => territories.map((key) => ({ key, id })));
  const sheets = groupBy(named, ({ key }) => key);
  const features = catalogue.territories
    .filter((territory) => territory.level === level)
    .map(({ key, code, name, pin }): Feature<Geometry, Described> => {
      const area = areas.get(key);
      return {
        type: 'Feature',
        properties: { code, nom: name, fiches: (sheets.get(key) ?? []).map(({ id }) => id) },
        geometry: area ? contourOf(mapTopology, area) : { type: 'Point', coordinates: [pin[0], pin[1]] },
      };
    });
  return { type: 'FeatureCollection', ...edition, features };
}
