import { type EpciLevel, type EpciTopology, measuredEpci } from '../formats/epci-file.ts';
import { bboxOf } from '../geo/bbox.ts';
import { placedSilhouetteOf, silhouetteOf } from '../geo/silhouette.ts';
import { contourOf, neighboursIn, sharedBorder } from '../geo/topology.ts';
import { comparableTo } from '../similarity/comparable-territories.ts';
import { namedTerritory, type TerritoryKey, territoryKey } from '../territory/territory.ts';
import type { TerritoryRecord } from '../territory/territory-record.ts';
import { neighbourGroups, type TerritoryView } from '../territory/territory-view.ts';
import type { UpperLevels } from '../territory/upper-levels.ts';
import { ofName } from '../text/french-names.ts';
import { drawnAround, findUpperTerritory } from './upper-view.ts';

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
  /** An EPT lies in one. */
  const epciAt = (key: TerritoryKey) =>
    topology.objects.epci.geometries.find(({ id }) => territoryKey('epci', id) === key);
  const record: TerritoryRecord = {
    ...measuredEpci(level, entry),
    article,
    of: ofName({ name: entry.properties.name, article }),
    bbox: bboxOf(contour),
    parents: parents.map(([key, share]) => {
      const name = epciAt(key)?.properties.name ?? findUpperTerritory(upperLevels, key)?.name ?? '';
      return { ...namedTerritory(key, name), share };
    }),
  };
  const around = (neighboursIn(geometries)[index] ?? []).map((neighbour) => ({
    ...measuredEpci(level, neighbour),
    outline: placedSilhouetteOf(contourOf(topology, neighbour)),
    borderMetres: sharedBorder(topology, entry, neighbour),
  }));
  const same = geometries.map((other) => measuredEpci(level, other));
  return {
    record,
    also: [],
    outline: silhouetteOf(contour),
    seat: seat ? { name: seat, pin } : null,
    neighbours: neighbourGroups(level, around),
    comparable: comparableTo(record, same),
    around: drawnAround(upperLevels, record, (key) => {
      const found = epciAt(key);
      return found ? placedSilhouetteOf(contourOf(topology, found)) : null;
    }),
    france: upperLevels.france,
  };
}
