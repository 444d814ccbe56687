import { type EpciLevel, type EpciTopology, measuredEpci } from '../../core/formats/epci-file.ts';
import { bboxOf } from '../../core/geo/bbox.ts';
import { type PlacedSilhouette, placedSilhouetteOf, silhouetteOf } from '../../core/geo/silhouette.ts';
import { contourOf, neighboursIn, sharedBorder } from '../../core/geo/topology.ts';
import { comparableTo } from '../../core/territory/comparable.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import {
  drawnAround,
  findUpperTerritory,
  type NeighbourView,
  neighbourGroups,
  type TerritoryView,
} from '../../core/territory/territory-view.ts';
import type { UpperLevels } from '../../core/territory/upper-levels.ts';
import { ofName } from '../../core/text/french-names.ts';

function nameOf(topology: EpciTopology, upperLevels: UpperLevels, key: TerritoryKey): string {
  const [level, code] = partsOf(key);
  if (level !== 'epci') return findUpperTerritory(upperLevels, key)?.name ?? '';
  const entry = topology.objects.epci.geometries.find((candidate) => candidate.id === code);
  return entry?.properties.name ?? '';
}

/** Of an intercommunalité that holds an EPT. */
function contourAround(topology: EpciTopology, key: TerritoryKey): PlacedSilhouette | null {
  const found = topology.objects.epci.geometries.find(({ id }) => territoryKey('epci', id) === key);
  return found ? placedSilhouetteOf(contourOf(topology, found)) : null;
}

export function epciView(
  topology: EpciTopology,
  upperLevels: UpperLevels,
  level: EpciLevel,
  code: string,
): TerritoryView | null {
  const { geometries } = topology.objects[level];
  const index = geometries.findIndex((candidate) => candidate.id === code);
  const entry = geometries[index];
  if (!entry) return null;
  const { article, pin, parents, seat } = entry.properties;
  const contour = contourOf(topology, entry);
  const record: TerritoryRecord = {
    ...measuredEpci(level, entry),
    article,
    of: ofName({ name: entry.properties.name, article }),
    pin,
    bbox: bboxOf(contour),
    parents: parents.map(([key, share]) => {
      const [parentLevel, parentCode] = partsOf(key);
      return { key, level: parentLevel, code: parentCode, name: nameOf(topology, upperLevels, key), share };
    }),
  };
  const around = (neighboursIn(geometries)[index] ?? []).map((neighbour): NeighbourView => {
    const { pin: _, ...territory } = measuredEpci(level, neighbour);
    return {
      ...territory,
      outline: placedSilhouetteOf(contourOf(topology, neighbour)),
      borderMetres: sharedBorder(topology, entry, neighbour),
    };
  });
  const comparable = comparableTo(
    record,
    geometries.map((other) => measuredEpci(level, other)),
  );
  return {
    record,
    also: [],
    outline: silhouetteOf(contour),
    seat: seat ? { name: seat, pin } : null,
    neighbours: neighbourGroups(level, around),
    comparable,
    around: drawnAround(upperLevels, record, (key) => contourAround(topology, key)),
    france: upperLevels.france,
  };
}
