import { capitalised, type Level, levelWords } from './level.ts';

export function levelPlural(level: Level): string {
  const { inSentence, plural } = levelWords(level);
  return plural ?? inSentence.replace(/ |$/u, 's$&');
}

/** « Cette commune », « Cet établissement public territorial », at the head of a sentence. */
export function levelPointedAt(level: Level): string {
  const { inSentence, isFeminine } = levelWords(level);
  return `${isFeminine ? 'Cette' : /^[éa]/u.test(inSentence) ? 'Cet' : 'Ce'} ${inSentence}`;
}

/** « Départements voisins », as a heading. */
export function neighboursHeading(level: Level): string {
  return capitalised(`${levelPlural(level)} ${levelWords(level).isFeminine ? 'voisines' : 'voisins'}`);
}
