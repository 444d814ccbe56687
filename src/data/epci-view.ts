import { comparableTo, type MeasuredTerritory } from '../domain/territory/comparable.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../domain/territory/territory.ts';
import type { TerritoryRecord } from '../domain/territory/territory-record.ts';
import {
  findUpperTerritory,
  inAlphabet,
  type NeighbourView,
  type TerritoryView,
} from '../domain/territory/territory-view.ts';
import { type EpciArea, type EpciLevel, type EpciTopology, epciIndicators } from '../formats/epci-file.ts';
import type { UpperLevels } from '../formats/upper-levels-file.ts';
import { bboxOf } from '../geo/bbox.ts';
import { silhouetteOf } from '../geo/silhouette.ts';
import { contourOf, neighboursIn } from '../geo/topology.ts';
import { ofName } from '../text/french-names.ts';

function measured(level: EpciLevel, entry: EpciArea): MeasuredTerritory {
  const { id: code, properties } = entry;
  return {
    key: territoryKey(level, code),
    level,
    code,
    name: properties.name,
    indicators: epciIndicators(properties),
  };
}

function nameOf(topology: EpciTopology, upperLevels: UpperLevels, key: TerritoryKey): string {
  const [level, code] = partsOf(key);
  if (level !== 'epci') return findUpperTerritory(upperLevels, key)?.name ?? '';
  const entry = topology.objects.epci.geometries.find((candidate) => candidate.id === code);
  return entry?.properties.name ?? '';
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
    ...measured(level, entry),
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
    const { indicators: _, ...territory } = measured(level, neighbour);
    return { ...territory, outline: silhouetteOf(contourOf(topology, neighbour)) };
  });
  return {
    record,
    also: [],
    outline: silhouetteOf(contour),
    seat: seat ? { name: seat, pin } : null,
    neighbours: around.length > 0 ? [{ level, territories: inAlphabet(around) }] : [],
    comparable: comparableTo(
      record,
      geometries.map((other) => measured(level, other)),
    ),
  };
}
