import type { LocatedSheet } from '../../core/sheet/catalogue-index.ts';
import { concernedSheets } from '../../core/sheet/concerned-sheets.ts';
import { partsOf, type TerritoryKey } from '../../core/territory/territory.ts';
import { browserData } from '../data/load-catalogue.ts';
import { optional } from '../data/resource.ts';
import type { FoundSheets } from './sheets/sheet-answer.ts';
import type { TerritorySearch } from './territories/search-territories.ts';

const MOST_NAMED = 3;

async function sheetsConcerning(key: TerritoryKey): Promise<LocatedSheet[]> {
  const [catalogue, answer] = await Promise.all([
    browserData.catalogue(),
    browserData.territory(...partsOf(key)),
  ]);
  if (!answer || !('found' in answer)) return [];
  const { here, including, inside } = concernedSheets(catalogue, answer.found.record);
  return [...here, ...including, ...inside];
}

export type QueriedPlace = NonNullable<Awaited<ReturnType<typeof queriedPlace>>>;

/**
 * Territories that words name, and the sheets that concern the first of them: its own, those of wider ones, those of what lies
 * in it. Null where the words name no territory.
 */
export async function queriedPlace(
  search: TerritorySearch,
  query: string,
  concerning: typeof sheetsConcerning = sheetsConcerning,
) {
  const found = await search.search(query, MOST_NAMED);
  const territories = found.filter(({ isNamed }) => isNamed);
  const [first] = territories;
  return first ? { territories, sheets: await optional(concerning(first.key), []) } : null;
}

export type AnsweredWords = ReturnType<typeof ledByPlace>;

/** A place gives way to sheets that say what may be a typo for it; part of its name, or what is near it, gives way to the place. */
export function ledByPlace({ results }: FoundSheets, place: QueriedPlace | null) {
  const exact = results.filter(({ isExact }) => isExact);
  const isTypo = place?.territories.some(({ isGuess }) => isGuess) && exact.length > 0;
  if (!place || isTypo) return { ids: results.map(({ id }) => id), results, place: null };
  // Best first: those that concern the place, then those that say the words.
  const ids = [...place.sheets.map(({ sheet }) => sheet.id), ...exact.map(({ id }) => id)];
  return { ids: [...new Set(ids)], results: exact, place };
}
