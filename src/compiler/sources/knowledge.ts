import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, isSeq, parseDocument } from 'yaml';
import type { ContentFolder } from '../../content/files/content-folder.ts';
import { readThemes } from '../../content/settings/themes.ts';
import type { Theme } from '../../core/sheet/catalogue.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import { readAliases } from '../gazetteer/aliases.ts';
import { createGazetteer, type Gazetteer } from '../gazetteer/gazetteer.ts';
import { readTerritoryTables } from '../geography/read-tables.ts';

export interface ImportKnowledge {
  readonly gazetteer: Gazetteer;
  readonly tables: TerritoryTables;
  readonly themes: readonly Pick<Theme, 'id' | 'label' | 'sentence'>[];
}

export function readKnowledge(folder: ContentFolder): ImportKnowledge {
  const tables = readTerritoryTables(folder.root, folder.path);
  return {
    gazetteer: createGazetteer(tables, readAliases(folder.root)),
    tables,
    themes: readThemes(folder),
  };
}

export interface KnownSheet {
  readonly id: string;
  /** Empty where a sheet has none. */
  readonly document: string;
  readonly territories: readonly string[];
  readonly themes: readonly string[];
  readonly text: string;
}

/** What an import needs of the sheets that exist, broken ones included: an empty file is none. */
export function readKnownSheets(folder: string): KnownSheet[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => {
      const stat = statSync(join(folder, name), { throwIfNoEntry: false });
      return name.endsWith('.md') && stat?.isFile() && stat.size > 0;
    })
    .sort()
    .map((name) => {
      const content = readFileSync(join(folder, name), 'utf8').replace(/\r\n?/gu, '\n');
      const [, yaml = '', text = content] = /^\ufeff?---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(content) ?? [];
      const matter = parseDocument(yaml, { schema: 'core' });
      const document = matter.getIn(['source', 'document']);
      const wordsOf = (key: string) => {
        const listed = matter.get(key);
        const all = isSeq(listed) ? listed.items.map((item) => isScalar(item) && item.value) : [listed];
        return all.filter((one) => typeof one === 'string');
      };
      return {
        id: name.slice(0, -3),
        document: typeof document === 'string' ? document : '',
        text,
        territories: wordsOf('territoire'),
        themes: wordsOf('themes'),
      };
    });
}
