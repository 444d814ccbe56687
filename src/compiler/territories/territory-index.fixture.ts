import { readAliases } from '../gazetteer/aliases.ts';
import { ROOT, tables } from '../gazetteer/gazetteer.fixture.ts';
import { readThesaurus } from '../thesaurus/read-thesaurus.ts';
import { territoryIndex } from './compile-territory-index.ts';
import { territoryLookup } from './territory-lookup.ts';

export const nameSources = { aliases: readAliases(ROOT), nouns: readThesaurus(ROOT).nouns };

/** The search box's index of the committed tables, for the tests. */
export const territoryIndexFile = territoryIndex(territoryLookup(tables), nameSources);
