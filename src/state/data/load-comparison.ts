import {
  type ComparedSearch,
  LETTERS,
  MOST_COMPARED,
  type ReadEntry,
  readSheets,
  readTerritories,
} from '../../core/comparison/compared-set.ts';
import {
  type ComparedColumn,
  type ComparedTerritory,
  type Comparison,
  NO_COMPARISON,
  type SetProblem,
} from '../../core/comparison/comparison.ts';
import { comparisonSentence } from '../../core/comparison/comparison-title.ts';
import { readableSheets, usualSheet } from '../../core/comparison/readable-sheets.ts';
import type { Catalogue, SheetSummary } from '../../core/sheet/catalogue.ts';
import { findSheet } from '../../core/sheet/catalogue-index.ts';
import { cityOfArrondissement } from '../../core/territory/arrondissement-code.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { TerritoryView } from '../../core/territory/territory-view.ts';
import { shorten } from '../../core/text/sentences.ts';
import type { AtlasData } from './atlas-data.ts';
import { loadBackdropContours, loadComparedContours } from './load-outlines.ts';

type Unworded = Omit<Comparison, 'sentence'>;

/** Keeps the first four territories that differ, and a problem for each of the others. */
function sorted(found: readonly FoundEntry[], sheets: readonly (string | null)[]) {
  const views: TerritoryView[] = [];
  const chosen: (string | null)[] = [];
  const problems: SetProblem[] = [];
  found.forEach(({ view, problem }, at) => {
    if (problem) problems.push(problem);
    if (!view) return;
    const { key, name } = view.record;
    if (views.some(({ record }) => record.key === key)) problems.push({ kind: 'twice', name });
    else if (views.length >= MOST_COMPARED) problems.push({ kind: 'many', name });
    else {
      views.push(view);
      chosen.push(sheets[at] ?? null);
    }
  });
  return { views, chosen, problems };
}

function notReadable(catalogue: Catalogue, id: string, view: TerritoryView | undefined): SetProblem {
  const sheet = findSheet(catalogue, id);
  if (!sheet || !view) return unknownEntry(id);
  return { kind: 'unrelated', title: sheet.title, name: view.record.name };
}

async function compareTerritories(
  data: AtlasData,
  catalogue: Catalogue,
  { territoires, fiches }: ComparedSearch,
): Promise<Unworded> {
  const found = await Promise.all(readTerritories(territoires).map((entry) => findEntry(data, entry)));
  const { views, chosen, problems } = sorted(found, readSheets(fiches));
  const territories = await Promise.all(
    views.map(
      async (view, at): Promise<ComparedTerritory> => ({
        letters: LETTERS.slice(at, at + 1),
        view,
        contours: await loadComparedContours(view.record),
      }),
    ),
  );
  const readable = views.map(({ record }) => readableSheets(catalogue, record));
  const kept = chosen.map((id, at) => (readable[at]?.some((sheet) => sheet.id === id) ? id : null));
  const notRead = chosen.flatMap((id, at) => (id && !kept[at] ? notReadable(catalogue, id, views[at]) : []));
  const columns = await Promise.all(
    territories.map(async (territory, at): Promise<ComparedColumn> => {
      const id = kept[at] ?? usualSheet(readable[at] ?? []);
      return { letter: LETTERS[at] ?? 'A', territory, others: [], sheet: id ? await data.sheet(id) : null };
    }),
  );
  return {
    set: { keys: views.map(({ record }) => record.key), sheets: kept },
    ofSheets: false,
    territories,
    columns,
    problems: [...problems, ...notRead],
    backdrop: await loadBackdropContours(),
  };
}

async function compareSheets(data: AtlasData, catalogue: Catalogue, fiches: string): Promise<Unworded> {
  const problems: SetProblem[] = [];
  const sheets: SheetSummary[] = [];
  for (const id of readSheets(fiches).flatMap((sheet) => sheet ?? [])) {
    const sheet = findSheet(catalogue, id);
    if (!sheet) problems.push(unknownEntry(id));
    else if (sheets.includes(sheet)) problems.push({ kind: 'twice', name: sheet.title });
    else if (sheets.length >= MOST_COMPARED) problems.push({ kind: 'many', name: sheet.title });
    else sheets.push(sheet);
  }
  const keys = [...new Set(sheets.flatMap((sheet) => sheet.territories))];
  const territories = await Promise.all(
    keys.map(async (key): Promise<ComparedTerritory> => {
      const { view } = await findTerritory(data, key);
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
  return {
    set: { keys: [], sheets: sheets.map(({ id }) => id) },
    ofSheets: true,
    territories,
    columns,
    problems,
    backdrop: await loadBackdropContours(),
  };
}

/** What can't be found becomes a problem; the rest is kept. @throws DataError when a file can't be had. */
export async function loadComparison(data: AtlasData, search: ComparedSearch): Promise<Comparison> {
  if (!search.territoires && !search.fiches) return NO_COMPARISON;
  const catalogue = await data.catalogue();
  const found = await (search.territoires
    ? compareTerritories(data, catalogue, search)
    : compareSheets(data, catalogue, search.fiches ?? ''));
  return { ...found, sentence: comparisonSentence(found) };
}

/** What an entry of the address leads to: a territory, a problem, or both. */
interface FoundEntry {
  readonly view?: TerritoryView;
  readonly problem?: SetProblem;
}

const LONGEST_ENTRY = 40;

const unknownEntry = (what: string): SetProblem => ({
  kind: 'unknown',
  what: shorten(what, LONGEST_ENTRY),
});

/** A key that no territory bears: why, where the atlas knows. */
async function explain(data: AtlasData, key: TerritoryKey): Promise<FoundEntry> {
  const [level, code] = partsOf(key);
  const what = `${level}-${code}`;
  const city = level === 'commune' && cityOfArrondissement(code);
  if (city) {
    const { view } = await findTerritory(data, territoryKey('commune', city));
    if (!view) return { problem: unknownEntry(what) };
    const { name, of } = view.record;
    return { view, problem: { kind: 'arrondissement', what, city: name, ofCity: of } };
  }
  // An overseas collectivité is often taken for a département.
  const { view } = level === 'departement' ? await findTerritory(data, territoryKey('com', code)) : {};
  return view ? { view } : { problem: unknownEntry(what) };
}

/** By any key: a perimeter's alias, a merged commune's, an arrondissement's. */
async function findTerritory(data: AtlasData, key: TerritoryKey): Promise<FoundEntry> {
  const [level, code] = partsOf(key);
  const isArrondissement = level === 'commune' && cityOfArrondissement(code) !== null;
  const answer = isArrondissement ? null : await data.territory(level, code);
  if (!answer) return explain(data, key);
  if ('found' in answer) return { view: answer.found };
  if ('redirectTo' in answer) return findTerritory(data, answer.redirectTo);
  const { name, today } = answer.former;
  const { view } = await findTerritory(data, today.key);
  return { ...(view ? { view } : {}), problem: { kind: 'former', name: name || code, today: today.name } };
}

/** @throws DataError when a file can't be had. */
async function findEntry(data: AtlasData, entry: ReadEntry): Promise<FoundEntry> {
  return 'key' in entry ? findTerritory(data, entry.key) : { problem: unknownEntry(entry.unread) };
}
