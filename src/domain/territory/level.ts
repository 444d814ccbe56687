/** Made of whole EPCI, unknown to the COG: `petr` the pôles d’équilibre territorial et rural, `groupement` any other. */
export const GROUPING_LEVELS = ['petr', 'groupement'] as const;

export type GroupingLevel = (typeof GROUPING_LEVELS)[number];

/** Levels of territories, widest first: words of keys and addresses. `ept` are the 11 of Grand Paris. */
export const LEVELS = [
  'france',
  'region',
  'departement',
  ...GROUPING_LEVELS,
  'epci',
  'ept',
  'commune',
] as const;

export type Level = (typeof LEVELS)[number];

/** Levels that a territory may be of; the data tell which have any. */
export type FilledLevel = Exclude<Level, 'france'>;

export const FILLED_LEVELS = LEVELS.filter((level): level is FilledLevel => level !== 'france');

interface LevelDescription {
  readonly label: string;
  readonly inSentence: string;
  readonly plural: string;
  readonly isFeminine: boolean;
  /** The level that a click selects in its stead. */
  readonly clicked: Level;
}

const DESCRIPTIONS = {
  france: { label: 'France', inSentence: 'France', plural: 'pays', isFeminine: false, clicked: 'region' },
  region: { label: 'Région', inSentence: 'région', plural: 'régions', isFeminine: true, clicked: 'region' },
  departement: {
    label: 'Département',
    inSentence: 'département',
    plural: 'départements',
    isFeminine: false,
    clicked: 'departement',
  },
  petr: { label: 'PETR', inSentence: 'PETR', plural: 'PETR', isFeminine: false, clicked: 'epci' },
  groupement: {
    label: 'Groupement',
    inSentence: 'groupement',
    plural: 'groupements',
    isFeminine: false,
    clicked: 'epci',
  },
  epci: {
    label: 'Intercommunalité',
    inSentence: 'intercommunalité',
    plural: 'intercommunalités',
    isFeminine: true,
    clicked: 'epci',
  },
  ept: {
    label: 'Établissement public territorial',
    inSentence: 'établissement public territorial',
    plural: 'établissements publics territoriaux',
    isFeminine: false,
    clicked: 'epci',
  },
  commune: {
    label: 'Commune',
    inSentence: 'commune',
    plural: 'communes',
    isFeminine: true,
    clicked: 'commune',
  },
} as const satisfies Record<Level, LevelDescription>;

const KNOWN: ReadonlySet<string> = new Set(LEVELS);

export function isLevel(text: string): text is Level {
  return KNOWN.has(text);
}

/** Its code is an id of ours, in lower case, that says nothing to a reader. */
export function isGrouping(level: string): level is GroupingLevel {
  return GROUPING_LEVELS.some((one) => one === level);
}

export function levelLabel(level: Level): string {
  return DESCRIPTIONS[level].label;
}

/** What an acronym stands for, else null. */
export function levelInFull(level: Level): string | null {
  return level === 'petr' ? 'Pôle d’équilibre territorial et rural' : null;
}

export function levelInSentence(level: Level): string {
  return DESCRIPTIONS[level].inSentence;
}

export function levelPlural(level: Level): string {
  return DESCRIPTIONS[level].plural;
}

export function clickedInStead(level: Level) {
  return DESCRIPTIONS[level].clicked;
}

/** « Cette commune », « Cet établissement public territorial », at the head of a sentence. */
export function levelPointedAt(level: Level): string {
  const { inSentence, isFeminine } = DESCRIPTIONS[level];
  return `${isFeminine ? 'Cette' : inSentence.startsWith('é') ? 'Cet' : 'Ce'} ${inSentence}`;
}

/** « département voisin », inside a sentence. */
export function neighbourLabel(level: Level): string {
  const { inSentence, isFeminine } = DESCRIPTIONS[level];
  return `${inSentence} ${isFeminine ? 'voisine' : 'voisin'}`;
}

/** « Départements voisins », as a heading. */
export function neighboursHeading(level: Level): string {
  const { plural, isFeminine } = DESCRIPTIONS[level];
  const heading = `${plural} ${isFeminine ? 'voisines' : 'voisins'}`;
  return heading.charAt(0).toUpperCase() + heading.slice(1);
}
