import { keysOf } from '../collections/keys-of.ts';

/** Unknown to the COG: `petr` the pôles d’équilibre territorial et rural, `groupement` any other. */
export const GROUPING_LEVELS = ['petr', 'groupement'] as const;

export type GroupingLevel = (typeof GROUPING_LEVELS)[number];

interface LevelDescription {
  readonly inSentence: string;
  /** One more « s » at its first word when absent. */
  readonly plural?: string;
  readonly isFeminine?: true;
  /** The level that a click selects instead. */
  readonly clicked: 'region' | 'departement' | 'epci' | 'commune';
}

/**
 * Levels of territories, widest first: words of keys and addresses. `com` are the overseas collectivités, `ept` the 11 of
 * Grand Paris, `arrondissement` those of Paris, Lyon and Marseille.
 */
const DESCRIPTIONS = {
  france: { inSentence: 'échelon national', clicked: 'region' },
  com: { inSentence: 'collectivité d’outre-mer', isFeminine: true, clicked: 'departement' },
  region: { inSentence: 'région', isFeminine: true, clicked: 'region' },
  departement: { inSentence: 'département', clicked: 'departement' },
  petr: { inSentence: 'PETR', plural: 'PETR', clicked: 'epci' },
  groupement: { inSentence: 'groupement', clicked: 'epci' },
  epci: { inSentence: 'intercommunalité', isFeminine: true, clicked: 'epci' },
  ept: {
    inSentence: 'établissement public territorial',
    plural: 'établissements publics territoriaux',
    clicked: 'epci',
  },
  commune: { inSentence: 'commune', isFeminine: true, clicked: 'commune' },
  arrondissement: { inSentence: 'arrondissement', clicked: 'commune' },
} as const satisfies Record<string, LevelDescription>;

export type Level = keyof typeof DESCRIPTIONS;

export const LEVELS = keysOf(DESCRIPTIONS);

export const levelWords = (level: Level): LevelDescription => DESCRIPTIONS[level];

export function isLevel(text: string): text is Level {
  return Object.hasOwn(DESCRIPTIONS, text);
}

/** Its code is an id of ours, in lower case, that says nothing to a reader. */
export function isGrouping(level: string): level is GroupingLevel {
  return GROUPING_LEVELS.some((one) => one === level);
}

export const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export function levelLabel(level: Level): string {
  return capitalised(levelInSentence(level));
}

/** What it is in its own words, else its level: « Parc naturel régional », « Commune ». */
export function kindLabel({ level, kind }: { readonly level: Level; readonly kind?: string | undefined }) {
  return kind ?? levelLabel(level);
}

/** Of a level or a type of intercommunalité, at the head of official names. */
export const ACRONYMS = ['CC', 'CA', 'CU', 'PETR'];
const ACRONYM = new RegExp(`^(?:${ACRONYMS.join('|')}) (?:du |des |de la |de l’|de |d’)?`, 'u');

/** « CC du Pays de Zorn » → « Pays de Zorn », where its level is said beside it. */
export const withoutAcronym = (name: string) => capitalised(name.replace(ACRONYM, ''));

/** What an acronym stands for, else null. */
export function levelInFull(level: Level): string | null {
  return level === 'petr' ? 'Pôle d’équilibre territorial et rural' : null;
}

export function levelInSentence(level: Level): string {
  return DESCRIPTIONS[level].inSentence;
}

/** « département voisin », inside a sentence. */
export function neighbourLabel(level: Level): string {
  const { inSentence, isFeminine } = levelWords(level);
  return `${inSentence} ${isFeminine ? 'voisine' : 'voisin'}`;
}

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
