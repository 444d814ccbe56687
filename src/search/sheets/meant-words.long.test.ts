import { expect, test } from 'vitest';
import { wordsTold } from '../../compiler/catalogue/compile-sheet-index.ts';
import { sheetIndexFile } from '../../compiler/catalogue/test-sheet-index.ts';
import { ROOT } from '../../compiler/gazetteer/test-gazetteer.ts';
import { nearMeanings } from '../../compiler/thesaurus/near-meanings.ts';
import { readThesaurus } from '../../compiler/thesaurus/read-thesaurus.ts';
import { openSheetSearch } from './sheet-search.ts';
import { UNSEEN_WORDS } from './unseen-words.fixture.ts';

const near = nearMeanings(wordsTold(sheetIndexFile.sheets), readThesaurus(ROOT));
const search = openSheetSearch(sheetIndexFile, async (letter) => near.get(letter) ?? []);

/** In the box. */
const NAMED = 3;

async function placeOf([word, sheets]: readonly [string, string]): Promise<number> {
  const { results } = await search.find(word, sheetIndexFile.sheets.length);
  const at = results.findIndex(({ id }) => sheets.split(',').includes(id));
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}

test('eight words in ten that no sheet says find a sheet that answers, six in ten among those that the box names', async () => {
  const places = await Promise.all(UNSEEN_WORDS.map(placeOf));
  expect(places.filter(Number.isFinite).length / places.length).toBeGreaterThanOrEqual(0.8);
  expect(places.filter((at) => at < NAMED).length / places.length).toBeGreaterThanOrEqual(0.6);
});
