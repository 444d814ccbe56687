import { tables } from '../gazetteer/test-gazetteer.ts';
import { territoryIndex } from './compile-territory-index.ts';

/** The search box's index of the committed tables, for the tests. */
export const territoryIndexFile = territoryIndex(tables);
