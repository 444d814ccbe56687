import {
  type CommuneArea,
  type CommuneProperties,
  type CommuneTopology,
  communeIndicators,
} from '../formats/communes-file.ts';
import { bboxOf } from '../geo/bbox.ts';
import { placedSilhouetteOf, silhouetteOf } from '../geo/silhouette.ts';
import { type Contour, contourOf, neighboursIn, sharedBorder } from '../geo/topology.ts';
import { cityOfArrondissement } from '../territory/arrondissement-code.ts';
import { namedTerritory, type TerritoryKey, territoryKey } from '../territory/territory.ts';
import type { TerritoryRecord } from '../territory/territory-record.ts';
import { type NeighbourGroup, neighbourGroups, type RoutedTerritory } from '../territory/territory-view.ts';
import type { UpperLevels } from '../territory/upper-levels.ts';
import { ofName } from '../text/french-names.ts';
import { alsoLevels, drawnAround, findUpperTerritory, upperNeighbours } from './upper-view.ts';

function communesAround(file: CommuneTopology, own: CommuneArea): NeighbourGroup[] {
  const areas = [...file.objects.communes.geometries, ...file.objects.around.geometries];
  const territories = (neighboursIn(areas)[areas.indexOf(own)] ?? []).map((area) => ({
    ...namedTerritory(territoryKey('commune', area.id), area.properties.name),
    indicators: communeIndicators({ ...area.properties, area: null }),
    outline: placedSilhouetteOf(contourOf(file, area)),
    borderMetres: sharedBorder(file, own, area),
  }));
  return neighbourGroups('commune', territories);
}

function recordOf(
  file: CommuneTopology,
  upperLevels: UpperLevels,
  code: string,
  properties: CommuneProperties,
  contour: Contour | null,
): TerritoryRecord {
  const parents = properties.parents.flatMap((at) => {
    const parent = file.parents[at];
    if (!parent) return [];
    const [key, name, , indicators] = parent;
    return [{ ...namedTerritory(key, name), share: 'whole' as const, ...(indicators && { indicators }) }];
  });
  const around = parents.find(({ level }) => level === 'departement' || level === 'com');
  const bbox = contour ? bboxOf(contour) : around && findUpperTerritory(upperLevels, around.key)?.bbox;
  if (!bbox) throw new Error(`commune ${code} without a place`);
  return {
    key: territoryKey('commune', code),
    level: 'commune',
    code,
    name: properties.name,
    article: '',
    ...(!contour && { bare: true }),
    of: ofName({ name: properties.name, article: '' }),
    parents,
    indicators: communeIndicators(properties),
    pin: properties.pin,
    bbox,
  };
}

export function routedCommune(
  file: CommuneTopology,
  upperLevels: UpperLevels,
  code: string,
): RoutedTerritory {
  const entry = file.objects.communes.geometries.find((candidate) => candidate.id === code);
  const properties = entry?.properties ?? file.bare[code];
  if (!properties) {
    const city = cityOfArrondissement(code);
    if (city) return { redirectTo: territoryKey('commune', city) };
    const former = file.former.find(([old]) => old === code);
    if (!former) return null;
    const [, name, today, todayName] = former;
    return { former: { code, name, today: namedTerritory(territoryKey('commune', today), todayName) } };
  }
  const contour = entry ? contourOf(file, entry) : null;
  const outlineOf = (key: TerritoryKey) => file.parents.find(([parent]) => parent === key)?.[2] ?? null;
  const record = recordOf(file, upperLevels, code, properties, contour);
  const alias = findUpperTerritory(upperLevels, record.key);
  return {
    found: {
      record,
      also: alsoLevels(upperLevels, record.key),
      outline: contour && silhouetteOf(contour),
      seat: null,
      neighbours: [
        ...(alias ? upperNeighbours(upperLevels, alias) : []),
        ...(entry ? communesAround(file, entry) : []),
      ],
      comparable: [],
      around: drawnAround(upperLevels, record, outlineOf),
      france: upperLevels.france,
    },
  };
}
