import { expect, test } from 'vitest';
import { sheetIndexFile } from '../../compiler/catalogue/sheet-index.fixture.ts';
import { frozenContent } from '../../compiler/frozen-content.fixture.ts';
import { tables } from '../../compiler/gazetteer/gazetteer.fixture.ts';
import { territoryIndexFile } from '../../compiler/territories/territory-index.fixture.ts';
import { lineageOf, territoryLookup } from '../../compiler/territories/territory-lookup.ts';
import { concernedSheets } from '../../core/sheet/concerned-sheets.ts';
import { partsOf, type TerritoryKey } from '../../core/territory/territory.ts';
import { queriedPlace } from '../../state/search/queried-place.ts';
import { searchIn } from '../../state/search/sheets/sheet-search.fixture.ts';
import { openTerritorySearch } from '../../state/search/territories/search-territories.ts';
import { ASKED_QUERIES } from './asked-queries.fixture.ts';
import { askAnswers, foundAnswers } from './find-answers.ts';
import { CONCERNING } from './option-groups.ts';
import { UNSEEN_QUERIES, type UnseenQuery } from './unseen-queries.fixture.ts';

const territories = openTerritorySearch(territoryIndexFile);
const sheets = searchIn(sheetIndexFile);
const lookup = territoryLookup(tables);
const { catalogue } = frozenContent();

async function concerning(key: TerritoryKey) {
  const { parents } = lineageOf(lookup, ...partsOf(key));
  return Object.values(concernedSheets(catalogue, { key, parents })).flat();
}

async function wrong([query, leads, first]: UnseenQuery): Promise<string | null> {
  const [asked, place] = await Promise.all([
    askAnswers(query, { territories, sheets }),
    queriedPlace(territories, query, concerning),
  ]);
  const { groups, answers } = foundAnswers(asked, [], place);
  const [top, next] = groups;
  const keysOf = (group: typeof top) =>
    (group?.options ?? []).flatMap(({ kind, key }) =>
      kind === 'sheet' || kind === 'territory' ? [key] : [],
    );
  const concerned = next?.title.startsWith(CONCERNING) ? keysOf(next) : [];
  const keys = leads === 'Territoires' ? [...keysOf(top).slice(0, 1), ...concerned] : keysOf(top);
  const isEmpty = leads === 'Fiches' && first.length === 0 && answers?.sheetCount === 0;
  const isRight =
    top?.title === leads &&
    (first.length === 0 ? isEmpty : first.every((key) => keys.slice(0, first.length).includes(key)));
  return isRight ? null : `« ${query} » → ${top?.title ?? 'nothing'}: ${keys.slice(0, 4).join(', ')}`;
}

test.each([
  ['three queries in five that nobody wrote the rules for', UNSEEN_QUERIES, 0.4],
  ['three in four of what mayors, agents and citizens may ask', ASKED_QUERIES, 0.25],
])('%s are answered by what they mean', async (_, queries, most) => {
  const mistakes = (await Promise.all(queries.map(wrong))).filter((mistake) => mistake !== null);
  if (mistakes.length > 0) console.log(mistakes.join('\n'));
  expect(mistakes.length / queries.length).toBeLessThanOrEqual(most);
});
