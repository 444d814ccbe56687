/** Administrative levels of the atlas, widest first. `ept` are the 11 établissements publics territoriaux of Grand Paris. */
export const LEVELS = ['region', 'departement', 'petr', 'epci', 'ept', 'commune'] as const;

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

export function levelInSentence(level: Level): string {
  return level === 'petr' ? LABELS.petr : LABELS[level].toLowerCase();
}

/** « département voisin », inside a sentence. */
export function neighbourLabel(level: Level): string {
  const isFeminine = level === 'region' || level === 'epci' || level === 'commune';
  return `${levelInSentence(level)} ${isFeminine ? 'voisine' : 'voisin'}`;
}

export function levelLabel(level: Level): string {
  return LABELS[level];
}
