import { fold } from '../text/fold.ts';
import { ACRONYMS, isLevel, type Level } from './level.ts';

/** A level, or what the COG also names: parts of a commune of today. */
type NamedKind = Exclude<Level, 'france' | 'arrondissement'> | 'commune-deleguee' | 'commune-associee';

export interface LevelWords {
  /** In French; an apostrophe is a typographic one. */
  readonly words: string;
  readonly kinds: readonly NamedKind[];
  /** Types of EPCI in the COG or of groupings, when the words say them. */
  readonly epciTypes?: readonly string[];
  /** Written in official names and by authors, or only typed in a search box; both when absent. */
  readonly only?: 'written' | 'typed';
}

const AROUND_COMMUNE: readonly NamedKind[] = ['commune', 'commune-deleguee', 'commune-associee'];

const COMMUNITIES = ['CC', 'CA', 'CU'];
const METROPOLES = ['METRO', 'MET69'];

const VOCABULARY: readonly LevelWords[] = [
  { words: 'conseil régional', kinds: ['region'] },
  { words: 'région', kinds: ['region'] },
  { words: 'conseil départemental', kinds: ['departement'] },
  { words: 'conseil général', kinds: ['departement'] },
  { words: 'département', kinds: ['departement'] },
  ...['dépt', 'dpt', 'dép'].map((words): LevelWords => ({ words, kinds: ['departement'], only: 'typed' })),
  { words: 'pôle d’équilibre territorial et rural', kinds: ['petr'] },
  { words: 'PETR', kinds: ['petr'] },
  { words: 'parc naturel régional', kinds: ['groupement'], epciTypes: ['pnr'] },
  { words: 'PNR', kinds: ['groupement'], epciTypes: ['pnr'] },
  { words: 'pôle métropolitain', kinds: ['groupement'], epciTypes: ['pole-metropolitain'] },
  { words: 'communauté de communes', kinds: ['epci'], epciTypes: ['CC'] },
  { words: 'communauté des communes', kinds: ['epci'], epciTypes: ['CC'] },
  { words: 'CC', kinds: ['epci'], epciTypes: ['CC'] },
  { words: 'communauté d’agglomération', kinds: ['epci'], epciTypes: ['CA'] },
  { words: 'CA', kinds: ['epci'], epciTypes: ['CA'] },
  { words: 'communauté urbaine', kinds: ['epci'], epciTypes: ['CU'] },
  { words: 'CU', kinds: ['epci'], epciTypes: ['CU'] },
  { words: 'communauté', kinds: ['epci'], epciTypes: COMMUNITIES },
  { words: 'agglomération', kinds: ['epci'], epciTypes: ['CA', 'CU', ...METROPOLES] },
  { words: 'agglo', kinds: ['epci'], epciTypes: ['CA', 'CU', ...METROPOLES] },
  { words: 'métropole', kinds: ['epci'], epciTypes: METROPOLES },
  { words: 'eurométropole', kinds: ['epci'], epciTypes: METROPOLES },
  // An author who means an EPT says so; who searches an intercommunalité may mean either.
  { words: 'intercommunalité', kinds: ['epci'], only: 'written' },
  { words: 'EPCI', kinds: ['epci'], only: 'written' },
  { words: 'intercommunalité', kinds: ['epci', 'ept'], only: 'typed' },
  { words: 'EPCI', kinds: ['epci', 'ept'], only: 'typed' },
  { words: 'interco', kinds: ['epci', 'ept'], only: 'typed' },
  { words: 'établissement public territorial', kinds: ['ept'] },
  { words: 'EPT', kinds: ['ept'] },
  { words: 'commune déléguée', kinds: ['commune-deleguee'], only: 'written' },
  { words: 'commune associée', kinds: ['commune-associee'], only: 'written' },
  { words: 'commune nouvelle', kinds: ['commune'], only: 'written' },
  { words: 'collectivité d’outre-mer', kinds: ['com'] },
  { words: 'collectivité', kinds: ['com'], only: 'written' },
  { words: 'groupement', kinds: ['groupement'] },
  { words: 'COM', kinds: ['com'], only: 'written' },
  { words: 'ville', kinds: AROUND_COMMUNE },
  { words: 'commune', kinds: AROUND_COMMUNE },
  { words: 'mairie', kinds: AROUND_COMMUNE },
  { words: 'municipalité', kinds: AROUND_COMMUNE },
];

const lengthOf = ({ words }: LevelWords) => fold(words).split(' ').length;

function longestFirst(unwanted: LevelWords['only']): LevelWords[] {
  return VOCABULARY.filter(({ only }) => only !== unwanted).toSorted((a, b) => lengthOf(b) - lengthOf(a));
}

/** « communauté de communes » before « communauté »: the first that fits is the one. */
export const WRITTEN_LEVEL_WORDS: readonly LevelWords[] = longestFirst('typed');

export const TYPED_LEVEL_WORDS = longestFirst('written').map(({ words, kinds }) => ({
  words: fold(words).split(' '),
  levels: kinds.flatMap((kind): Level[] => (isLevel(kind) ? [kind] : [])),
}));

/** Each word that a level is named with, folded, and the articles between them. */
export const LEVEL_WORDS: ReadonlySet<string> = new Set([
  ...VOCABULARY.flatMap(({ words }) => fold(words).split(' ')),
  ...fold('du des le la les l communes pays').split(' '),
]);

const TYPES_BEFORE = [
  ...[...ACRONYMS, 'Métropole', 'Eurométropole'],
  ...['Parc naturel régional', 'PNR', 'Pôle métropolitain'],
];

const before = (words: readonly string[]) => new RegExp(`^(?:${words.join('|')}) `, 'u');
const TYPE_BEFORE = before(TYPES_BEFORE);
const FOLDED_TYPE_BEFORE = before(TYPES_BEFORE.map(fold));
const FOLDED_TYPE_AFTER = / (?:metropole|agglomeration|agglo|communaute)$/u;

/** « CA du Pays de Grasse » → « du Pays de Grasse ». */
export function withoutTypeBefore(name: string): string {
  return name.replace(TYPE_BEFORE, '');
}

export function withoutFoldedTypeBefore(folded: string): string {
  return folded.replace(FOLDED_TYPE_BEFORE, '');
}

/** « rennes metropole » → « rennes ». */
export function withoutFoldedTypeAfter(folded: string): string {
  return folded.replace(FOLDED_TYPE_AFTER, '');
}

/** What « St », « Ste » and « Sts » stand for, folded. */
export const SAINTS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
]);

const ABBREVIATED_SAINT = /(?<=[ |]|^)st([es]?)(?= )/gu;

/** « st denis » → « saint denis », in one folded name or in several between vertical bars. */
export function withSaintsInFull(folded: string): string {
  return folded.replace(ABBREVIATED_SAINT, 'saint$1');
}
