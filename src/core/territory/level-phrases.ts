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

/** « 3 de ses 6 voisines », « ses 2 voisins », « son voisin »: those of a territory that are taken. */
export function neighboursTaken(level: Level, taken: number, all: number): string {
  const [her, neighbour, one] = levelWords(level).isFeminine
    ? ['sa', 'voisine', 'une']
    : ['son', 'voisin', 'un'];
  if (all === 1) return `${her} ${neighbour}`;
  return `${taken < all ? `${taken === 1 ? one : taken} de ` : ''}ses ${all} ${neighbour}s`;
}

/** « Départements voisins », as a heading. */
export function neighboursHeading(level: Level): string {
  return capitalised(`${levelPlural(level)} ${levelWords(level).isFeminine ? 'voisines' : 'voisins'}`);
}
