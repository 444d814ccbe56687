import { ROOT } from '../gazetteer/test-gazetteer.ts';
import { readContent } from './compile-content.ts';
import { sheetIndexOf } from './compile-sheet-index.ts';
import { lineageOf } from './lineage.ts';
import { territoryBook } from './territory-book.ts';

const { sheets, territories, themes, tables } = readContent(ROOT);
const book = territoryBook(tables);

/** The words of the committed sheets, for the tests: without the contours, which take seconds. */
export const sheetIndexFile = sheetIndexOf(
  sheets,
  new Map(
    [...territories].map(([key, { name, level, code }]) => {
      return [key, { name, level, parents: lineageOf(book, level, code).parents }];
    }),
  ),
  themes,
);
