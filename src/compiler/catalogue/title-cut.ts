import { foldedWords } from '../../text/fold.ts';

const KINDS = new Set(
  'ville commune communes departement region metropole communaute agglomeration urbaine pays petr grand conseil departemental regional ca cc cu de du des d l la le les'.split(
    ' ',
  ),
);

const SEPARATOR = /^([^:]{2,80}?)\s*:\s+/u;

/** Characters at the head of a title that only name its territory, as in « Département du Pas-de-Calais : »; 0 for none. */
export function titleCut(title: string, territory: string): number {
  const [whole = '', before = ''] = SEPARATOR.exec(title) ?? [];
  const own = new Set(foldedWords(territory));
  const told = foldedWords(before).filter((word) => !KINDS.has(word));
  const isNamed = told.length > 0 && told.every((word) => own.has(word));
  return isNamed && whole.length < title.length ? whole.length : 0;
}
