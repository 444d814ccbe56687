import { readyContent } from '../../../compiler/catalogue/compile-content.ts';
import { readContent } from '../../../compiler/catalogue/read-content.ts';
import { readAliases } from '../../../compiler/gazetteer/aliases.ts';
import { resolveForAuthor } from '../../../compiler/gazetteer/author.ts';
import { territoryIndex } from '../../../compiler/territories/compile-territory-index.ts';
import { cachedByTerritories, readTerritories } from '../../../compiler/territories/read-territories.ts';
import { territoryLookup } from '../../../compiler/territories/territory-lookup.ts';
import { readThesaurus } from '../../../compiler/thesaurus/read-thesaurus.ts';
import type { ContentFolder } from '../../../content/files/content-folder.ts';
import type { Diagnostic } from '../../../core/settings/diagnostic.ts';
import { levelInSentence } from '../../../core/territory/levels.ts';
import { partsOf } from '../../../core/territory/territory.ts';
import {
  parseTerritoryIndex,
  type TerritoryIndex,
} from '../../../state/search/territories/parse-territory-index.ts';
import { searchTerritories } from '../../../state/search/territories/search-territories.ts';
import type { NamedChoice } from '../protocol.ts';

type Names = { readonly index: TerritoryIndex; readonly resolve: (words: string) => string | null };

/** Null as long as a file of the territories is in error. */
const namesOf = cachedByTerritories((folder): Names | null => {
  const { tables, gazetteer } = readTerritories(folder);
  if (!tables || !gazetteer) return null;
  const names = territoryIndex(territoryLookup(tables), {
    aliases: readAliases(folder.root),
    nouns: readThesaurus(folder.root).nouns,
  });
  const spot = { file: '', line: 1, column: 1, length: 1 };
  const resolve = (words: string) => {
    const answer = resolveForAuthor(gazetteer, words, spot);
    return 'territory' in answer && answer.warnings.length === 0 ? answer.territory.key : null;
  };
  return { index: parseTerritoryIndex(names), resolve };
});

/** What the compiler says of a folder. */
export const diagnosticsOf = (folder: ContentFolder): readonly Diagnostic[] =>
  readContent(folder).diagnostics;

export type CompiledDraft = NonNullable<ReturnType<typeof compileDraft>>;

/** Null where something else than the sheet is in error. */
export function compileDraft(folder: ContentFolder) {
  const { sheets = [], catalogue } = readyContent(folder).compile?.() ?? {};
  const [sheet] = sheets;
  return sheet && catalogue ? { sheet, catalogue } : null;
}

/** Those that a name leads to, each as the sheet has to write it. */
export function namedTerritories(folder: ContentFolder, query: string): NamedChoice[] {
  const names = namesOf(folder);
  if (!names) return [];
  const { index, resolve } = names;
  return searchTerritories(index, query, 8).flatMap(({ key, name, code, context }) => {
    const around = /\((\w{2,3})\)$/u.exec(context)?.[1];
    const level = levelInSentence(partsOf(key)[0]);
    const attempts = [name, `${name} (${around})`, `${name} (${level})`, code];
    const words = attempts.find((one) => resolve(one) === key);
    return words === undefined ? [] : [{ words, name, context }];
  });
}
