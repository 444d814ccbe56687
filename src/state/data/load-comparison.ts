import {
  type ComparedSearch,
  LETTERS,
  MOST_COMPARED,
  readSheets,
  readTerritories,
} from '../../core/comparison/compared-set.ts';
import {
  type ComparedColumn,
  type ComparedTerritory,
  type Comparison,
  NO_COMPARISON,
} from '../../core/comparison/comparison.ts';
import { readableSheets, usualSheet } from '../../core/comparison/readable-sheets.ts';
import type { Catalogue, SheetSummary } from '../../core/sheet/catalogue.ts';
import { findSheet } from '../../core/sheet/catalogue-index.ts';
import { cityOfArrondissement } from '../../core/territory/arrondissement-code.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { TerritoryView } from '../../core/territory/territory-view.ts';
import { shorten } from '../../core/text/sentences.ts';
import type { AtlasData } from './atlas-data.ts';
import { loadBackdropContours, loadComparedContours } from './load-outlines.ts';

/** What an entry of the address leads to: a territory or a sheet, a problem in words, or both. */
interface Found<T> {
  readonly item?: T | undefined;
  readonly problem?: string | undefined;
}

/** Keeps the first four that differ, and a problem for each of the others. */
function firstFour<T>(
  found: readonly Found<T>[],
  namesOf: (item: T) => { readonly key: string; readonly name: string },
) {
  const kept = new Map<string, T>();
  const problems: string[] = [];
  for (const { item, problem } of found) {
    if (problem) problems.push(problem);
    if (!item) continue;
    const { key, name } = namesOf(item);
    if (kept.has(key)) problems.push(`En double, gardé une fois\u00a0: ${name}.`);
    else if (kept.size >= MOST_COMPARED)
      problems.push(`En trop\u00a0: ${name}. Quatre au plus se comparent à la fois.`);
    else kept.set(key, item);
  }
  return { kept: [...kept.values()], problems };
}

async function compareTerritories(data: AtlasData, catalogue: Catalogue, search: ComparedSearch) {
  const wanted = readSheets(search.fiches);
  const found = await Promise.all(
    readTerritories(search.territoires).map(async (entry, at) => {
      if ('unread' in entry) return { problem: unknownEntry(entry.unread) };
      const { item: view, problem } = await findTerritory(data, entry.key);
      return { item: view && { view, wanted: wanted[at] ?? null }, problem };
    }),
  );
  const { kept, problems } = firstFour(found, ({ view }) => view.record);
  const compared = await Promise.all(
    kept.map(async ({ view, wanted }, at) => {
      const letter = LETTERS[at] ?? 'A';
      const readable = readableSheets(catalogue, view.record);
      const chosen = readable.find(({ id }) => id === wanted)?.id ?? null;
      const id = chosen ?? usualSheet(readable);
      const contours = await loadComparedContours(view.record);
      const territory = { letters: [letter], view, contours };
      const column = { letter, territory, others: [], sheet: id ? await data.sheet(id) : null };
      return { column, chosen, fault: wanted && !chosen ? notReadable(catalogue, wanted, view) : null };
    }),
  );
  return {
    set: { keys: kept.map(({ view }) => view.record.key), sheets: compared.map(({ chosen }) => chosen) },
    territories: compared.map(({ column }) => column.territory),
    columns: compared.map(({ column }) => column),
    problems: [...problems, ...compared.flatMap(({ fault }) => fault ?? [])],
  };
}

function notReadable(catalogue: Catalogue, id: string, { record }: TerritoryView): string {
  const sheet = findSheet(catalogue, id);
  if (!sheet) return unknownEntry(id);
  return `La fiche «\u00a0${sheet.title}\u00a0» ne concerne pas ce territoire\u00a0: ${record.name}.`;
}

async function compareSheets(data: AtlasData, catalogue: Catalogue, fiches: string) {
  const found = readSheets(fiches).flatMap((id): Found<SheetSummary>[] => {
    if (!id) return [];
    const item = findSheet(catalogue, id);
    return [item ? { item } : { problem: unknownEntry(id) }];
  });
  const { kept: sheets, problems } = firstFour(found, ({ id, title }) => ({ key: id, name: title }));
  const keys = [...new Set(sheets.flatMap((sheet) => sheet.territories))];
  const territories = await Promise.all(
    keys.map(async (key): Promise<ComparedTerritory> => {
      const { item: view } = await findTerritory(data, key);
      if (!view) throw new Error(`no page for the territory ${key} of a sheet`);
      const letters = LETTERS.filter((_, at) => sheets[at]?.territories.includes(key));
      return { letters, view, contours: await loadComparedContours(view.record) };
    }),
  );
  const columns = await Promise.all(
    sheets.map(async (sheet, at): Promise<ComparedColumn> => {
      const own = sheet.territories.flatMap((key) => territories[keys.indexOf(key)] ?? []);
      const [territory, ...others] = own;
      if (!territory) throw new Error(`no territory for the sheet ${sheet.id}`);
      return { letter: LETTERS[at] ?? 'A', territory, others, sheet: await data.sheet(sheet.id) };
    }),
  );
  return { set: { keys: [], sheets: sheets.map(({ id }) => id) }, territories, columns, problems };
}

/** What can't be found becomes a problem; the rest is kept. @throws DataError when a file can't be had. */
export async function loadComparison(data: AtlasData, search: ComparedSearch): Promise<Comparison> {
  if (!search.territoires && !search.fiches) return NO_COMPARISON;
  const ofSheets = !search.territoires;
  const catalogue = await data.catalogue();
  const found = ofSheets
    ? await compareSheets(data, catalogue, search.fiches ?? '')
    : await compareTerritories(data, catalogue, search);
  return { ...found, ofSheets, backdrop: await loadBackdropContours() };
}

const LONGEST_ENTRY = 40;

const unknownEntry = (what: string): string =>
  `«\u00a0${shorten(what, LONGEST_ENTRY)}\u00a0» ne mène à aucun territoire ni à aucune fiche.`;

/** By any key: a perimeter's alias, a merged commune's, an arrondissement's. @throws DataError when a file can't be had. */
async function findTerritory(data: AtlasData, key: TerritoryKey): Promise<Found<TerritoryView>> {
  const [level, code] = partsOf(key);
  const what = `${level}-${code}`;
  const city = level === 'commune' && cityOfArrondissement(code);
  if (city) {
    const { item } = await findTerritory(data, territoryKey('commune', city));
    if (!item) return { problem: unknownEntry(what) };
    const { name, of } = item.record;
    const problem = `«\u00a0${what}\u00a0» est un arrondissement ${of}\u00a0: la comparaison porte sur ${name}.`;
    return { item, problem };
  }
  const answer = await data.territory(level, code);
  if (!answer) {
    // An overseas collectivité is often taken for a département.
    const { item } = level === 'departement' ? await findTerritory(data, territoryKey('com', code)) : {};
    return item ? { item } : { problem: unknownEntry(what) };
  }
  if ('found' in answer) return { item: answer.found };
  if ('redirectTo' in answer) return findTerritory(data, answer.redirectTo);
  const { name, today } = answer.former;
  const { item } = await findTerritory(data, today.key);
  return { item, problem: `${name || code} a fusionné\u00a0: c’est aujourd’hui ${today.name}.` };
}
