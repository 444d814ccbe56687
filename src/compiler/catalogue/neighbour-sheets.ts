import type { Card, Catalogue } from '../../domain/sheet/catalogue.ts';
import { territoryOf } from '../../domain/sheet/catalogue.ts';
import { concernedCards } from '../../domain/sheet/concerned-sheets.ts';
import type { NeighbourSheet } from '../../domain/sheet/initiative.ts';
import type { Level } from '../../domain/territory/level.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../../domain/territory/territory.ts';
import { shareIn, type TerritoryRecord } from '../../domain/territory/territory-record.ts';
import { typographic } from '../../text/typography.ts';
import type { Contours } from '../geography/contour-topology.ts';
import type { TerritoryBook } from './territory-book.ts';
import { borderingCodes } from './wide-territories.ts';

/** Most sheets of neighbours offered at the end of one. */
const MOST = 4;

/** Keys of the territories that share a border with one, at its own level; found once a level. */
function bordering(contours: Contours, book: TerritoryBook): (key: TerritoryKey) => TerritoryKey[] {
  const levels = new Map<Level, Map<string, string[]>>();
  return (key) => {
    const [level, code] = partsOf(key);
    const known = levels.get(level) ?? borderingCodes(contours, level);
    levels.set(level, known);
    return (known.get(code) ?? []).map((other) => book.canonical(territoryKey(level, other)));
  };
}

/** A territory and those around it, narrowest first, under every level that its perimeter is told at. */
function rings({ key, parents }: TerritoryRecord, twins: readonly [string, string][]): TerritoryKey[] {
  const around = parents.filter(({ share }) => share !== 'part').map((parent) => parent.key);
  return [key, ...around.toReversed()].flatMap((one) => [
    one,
    ...twins.flatMap(([twin, canonical]) => (canonical === one ? [twin as TerritoryKey] : [])),
  ]);
}

interface Setting {
  readonly catalogue: Catalogue;
  readonly contours: Contours;
  readonly book: TerritoryBook;
  /** Keys that name a perimeter told under another. */
  readonly twins: Readonly<Record<TerritoryKey, TerritoryKey>>;
}

/**
 * What finds the sheets next door to a sheet: of territories that share a border with its own, else with a wider one
 * around it; each with the neighbour that it lies in. Nearest ring first, then the order of the list.
 */
export function neighbourSheets({ catalogue, contours, book, twins }: Setting) {
  const neighboursOf = bordering(contours, book);
  const pairs = Object.entries(twins);
  const lies = (card: Card, key: TerritoryKey) => {
    const territory = territoryOf(catalogue, card);
    return territory.key === key || (shareIn(territory, key) ?? 'part') !== 'part';
  };
  return (card: Card): NeighbourSheet[] => {
    const own = territoryOf(catalogue, card);
    const { here, including, inside } = concernedCards(catalogue, own);
    const seen = new Set([...here, ...including, ...inside].map((one) => one.card.id));
    const found: NeighbourSheet[] = [];
    for (const ring of rings(own, pairs)) {
      for (const key of neighboursOf(ring)) {
        const neighbour = book.row(...partsOf(key));
        for (const other of catalogue.cards) {
          if (!neighbour || seen.has(other.id) || !lies(other, key)) continue;
          seen.add(other.id);
          found.push({ sheet: other.id, level: partsOf(ring)[0], neighbour: typographic(neighbour.name) });
        }
      }
    }
    return found.slice(0, MOST);
  };
}
