/**
 * Levels of territories, widest first: words of keys and addresses. `ept` are the 11 établissements publics territoriaux
 * of Grand Paris, `petr` the pôles d’équilibre territorial et rural, `groupement` any other grouping of communes.
 */
export const LEVELS = [
  'france',
  'region',
  'departement',
  'petr',
  'groupement',
  'epci',
  'ept',
  'commune',
] as const;

export type Level = (typeof LEVELS)[number];

/** Levels that have territories today: the others are words only. */
export type FilledLevel = Exclude<Level, 'france' | 'groupement'>;

export const FILLED_LEVELS = LEVELS.filter(
  (level): level is FilledLevel => level !== 'france' && level !== 'groupement',
);

const KNOWN: ReadonlySet<string> = new Set(LEVELS);

export function isLevel(text: string): text is Level {
  return KNOWN.has(text);
}

const LABELS: Record<Level, string> = {
  france: 'France',
  region: 'Région',
  departement: 'Département',
  petr: 'PETR',
  groupement: 'Groupement',
  epci: 'Intercommunalité',
  ept: 'Établissement public territorial',
  commune: 'Commune',
};

export function levelInSentence(level: Level): string {
  return level === 'petr' || level === 'france' ? LABELS[level] : LABELS[level].toLowerCase();
}

const PLURALS: Record<Level, string> = {
  france: 'pays',
  region: 'régions',
  departement: 'départements',
  petr: 'PETR',
  groupement: 'groupements',
  epci: 'intercommunalités',
  ept: 'établissements publics territoriaux',
  commune: 'communes',
};

export function levelPlural(level: Level): string {
  return PLURALS[level];
}

const isFeminine = (level: Level) => level === 'region' || level === 'epci' || level === 'commune';

/** « département voisin », inside a sentence. */
export function neighbourLabel(level: Level): string {
  return `${levelInSentence(level)} ${isFeminine(level) ? 'voisine' : 'voisin'}`;
}

/** « Départements voisins », as a heading. */
export function neighboursHeading(level: Level): string {
  const heading = `${PLURALS[level]} ${isFeminine(level) ? 'voisines' : 'voisins'}`;
  return heading.charAt(0).toUpperCase() + heading.slice(1);
}

export function levelLabel(level: Level): string {
  return LABELS[level];
}
