import type { NearWord } from '../../formats/sheet-words-file.ts';
import { byStem } from './index-sheets.ts';
import { readSheetQuery } from './read-query.ts';
import type { SheetIndex } from './sheet-index.ts';

/** Words of sheets that mean nearly what words beginning with a letter do; none where there is no such file. */
export type MeaningsOf = (letter: string) => Promise<readonly NearWord[]>;

export const noMeanings: MeaningsOf = async () => [];

/** How long an answer waits for meanings; the next one has those that come later. */
const PATIENCE_MS = 1500;

type Answered = <T>(ask: () => T) => Promise<T>;

/** Fetches what a word alone means where no sheet says it; without the file, it is looked for as before. */
export function meaningLearner(
  index: Pick<SheetIndex, 'saying' | 'meanings'>,
  meaningsOf: MeaningsOf,
  answered: Answered = async (ask) => ask(),
): (query: string) => Promise<void> {
  const learnt = new Set<string>();
  return async (query) => {
    const [word, ...others] = readSheetQuery(query);
    const letter = word?.folded.charAt(0);
    if (!word || letter === undefined || others.length > 0 || learnt.has(letter)) return;
    const sought = word.terms.map((term) => ({ term, boost: 1 }));
    if (await answered(() => index.saying(sought).length > 0)) return;
    const arrival = meaningsOf(letter).then(
      (near) => {
        learnt.add(letter);
        for (const [spelling, words] of byStem(near)) index.meanings.set(spelling, words);
      },
      () => undefined,
    );
    await Promise.race([arrival, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  };
}
