import type { NearWord } from '../../formats/sheet-words-file.ts';
import { singulars } from '../../text/singulars.ts';
import { withoutPrefix } from './derived-words.ts';
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
  const learn = async (word: string) => {
    const letter = word.charAt(0);
    if (learnt.has(letter)) return;
    // Asked for again by the next search.
    const near = await meaningsOf(letter).catch(() => null);
    if (!near) return;
    learnt.add(letter);
    for (const [spelling, words] of byStem(near)) index.meanings.set(spelling, words);
  };
  return async (query) => {
    const [word, ...others] = readSheetQuery(query);
    if (!word || others.length > 0) return;
    const sought = word.terms.map((term) => ({ term, boost: 1 }));
    if (await answered(() => index.saying(sought).length > 0)) return;
    const arrival = learn(word.folded).then(async () => {
      const isKnown = singulars(word.folded).some((spelling) => index.meanings.has(spelling));
      if (!isKnown) await Promise.all(withoutPrefix(word.folded).map(learn));
    });
    await Promise.race([arrival, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  };
}
