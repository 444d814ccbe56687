/** Administrative levels of the atlas, widest first. `ept` are the 11 établissements publics territoriaux of Grand Paris. */
export const LEVELS = ['region', 'departement', 'petr', 'epci', 'ept', 'commune'] as const;

/** One administrative level. */
export type Level = (typeof LEVELS)[number];

const KNOWN: ReadonlySet<string> = new Set(LEVELS);

export function isLevel(text: string): text is Level {
  return KNOWN.has(text);
}

const LABELS: Record<Level, string> = {
  region: 'Région',
  departement: 'Département',
  petr: 'PETR',
  epci: 'Intercommunalité',
  ept: 'Établissement public territorial',
  commune: 'Commune',
};

/** The level's name inside a sentence: lower case, an acronym apart. */
export function levelInSentence(level: Level): string {
  return level === 'petr' ? LABELS.petr : LABELS[level].toLowerCase();
}

/** « Département voisin », inside a sentence: what a territory of the level is to another that it borders. */
export function neighbourLabel(level: Level): string {
  const isFeminine = level === 'region' || level === 'epci' || level === 'commune';
  return `${levelInSentence(level)} ${isFeminine ? 'voisine' : 'voisin'}`;
}

/** The level's name as a reader sees it, in French. */
export function levelLabel(level: Level): string {
  return LABELS[level];
}
