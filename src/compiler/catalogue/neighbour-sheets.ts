import type { Catalogue, SheetSummary } from '../../domain/sheet/catalogue.ts';
import { indexOf, territoryOf } from '../../domain/sheet/catalogue-index.ts';
import { concernedSheets } from '../../domain/sheet/concerned-sheets.ts';
import type { NeighbourSheet } from '../../domain/sheet/initiative.ts';
import type { Level } from '../../domain/territory/level.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../../domain/territory/territory.ts';
import type { TerritoryRecord } from '../../domain/territory/territory-record.ts';
import type { UpperLevels } from '../../formats/upper-levels-file.ts';
import { typographic } from '../../text/typography.ts';
import type { Contours } from '../geography/build-topology.ts';
import { borderingCodes } from './compile-upper-levels.ts';
import type { TerritoryLookup } from './territory-lookup.ts';

const MOST = 4;

/** At the same level; found once a level. */
function bordering(contours: Contours, lookup: TerritoryLookup): (key: TerritoryKey) => TerritoryKey[] {
  const levels = new Map<Level, Map<string, string[]>>();
  return (key) => {
    const [level, code] = partsOf(key);
    const known = levels.get(level) ?? borderingCodes(contours, level);
    levels.set(level, known);
    return (known.get(code) ?? []).map((other) => lookup.mainKey(territoryKey(level, other)));
  };
}

type Aliases = UpperLevels['perimeterAliases'];

/** The territory and those around it, narrowest first, under every key of their perimeters. */
function perimetersOf({ key, parents }: TerritoryRecord, aliases: Aliases): TerritoryKey[] {
  const around = parents.filter(({ share }) => share !== 'part').map((parent) => parent.key);
  return [key, ...around.toReversed()].flatMap((one) => [
    one,
    ...aliases.flatMap(([alias, mainKey]) => (mainKey === one ? [alias] : [])),
  ]);
}

interface Setting {
  readonly catalogue: Catalogue;
  readonly contours: Contours;
  readonly lookup: TerritoryLookup;
  readonly perimeterAliases: Aliases;
}

/** Next to the sheet's main territory first, then to wider ones around it, then in the order of the list. */
export function neighbourSheets({ catalogue, contours, lookup, perimeterAliases }: Setting) {
  const neighboursOf = bordering(contours, lookup);
  const { within } = indexOf(catalogue);
  return (sheet: SheetSummary): NeighbourSheet[] => {
    const own = territoryOf(catalogue, sheet);
    const { here, including, inside } = concernedSheets(catalogue, own);
    const seen = new Set([...here, ...including, ...inside].map((one) => one.sheet.id));
    const found: NeighbourSheet[] = [];
    for (const perimeter of perimetersOf(own, perimeterAliases))
      for (const key of neighboursOf(perimeter)) {
        const neighbour = lookup.row(...partsOf(key));
        if (!neighbour) continue;
        for (const { sheet: other } of within.get(key) ?? []) {
          if (seen.has(other.id)) continue;
          seen.add(other.id);
          found.push({
            sheet: other.id,
            level: partsOf(perimeter)[0],
            neighbour: typographic(neighbour.name),
          });
        }
      }
    return found.slice(0, MOST);
  };
}
