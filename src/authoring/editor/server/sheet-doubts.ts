import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexesOf } from '../../../compiler/catalogue/read-sheets.ts';
import { parseSourceIndex, type SourceIndex } from '../../../compiler/sources/source-index.ts';
import type { ContentFolder } from '../../../content/files/content-folder.ts';
import { writeFiles } from '../../../content/files/write-files.ts';
import { withAsked } from '../../../importer/index/write-index.ts';
import type { SheetDoubt, Tick } from '../protocol.ts';
import { importInFormWords } from './form-words.ts';

/** Indexes of documents that can be read, by path from the root. */
function* readIndexes(folder: ContentFolder): Generator<[path: string, text: string, index: SourceIndex]> {
  for (const path of indexesOf(folder)) {
    const text = readFileSync(join(folder.root, path), 'utf8');
    const { index } = parseSourceIndex({ path, text });
    if (index) yield [path, text, index];
  }
}

/** What the imports of documents were not sure of in a sheet. */
export const doubtsOf = (folder: ContentFolder, id: string): SheetDoubt[] =>
  [...readIndexes(folder)].flatMap(([, , { relire = [] }]) =>
    relire
      .filter(({ fiche }) => fiche === id)
      .map(({ doute, ou, fait, relu }) => ({
        doute,
        ou,
        fait: importInFormWords(fait, new Map()),
        isRead: relu === 'oui',
      })),
  );

/** Ticks a doubt in its index, which the next import keeps. */
export function tickDoubt(folder: ContentFolder, { id, doute, ou, isRead }: Tick): Tick {
  const isOne = (one: { fiche: string; doute: string; ou: string }) =>
    one.fiche === id && one.doute === doute && one.ou === ou;
  for (const [path, text, { relire = [] }] of readIndexes(folder))
    if (relire.some(isOne)) {
      const relu = isRead ? 'oui' : 'non';
      const asked = relire.map((one) => (isOne(one) ? { ...one, relu } : one) satisfies typeof one);
      writeFiles(folder.root, new Map([[path, withAsked(text, asked)]]));
    }
  return { id, doute, ou, isRead };
}
