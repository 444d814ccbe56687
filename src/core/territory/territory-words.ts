import { fold } from '../text/fold.ts';
import { ACRONYMS, isLevel, type Level } from './levels.ts';

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

const METROPOLES = ['METRO', 'MET69'];

const sameMeaning = (words: readonly string[], meaning: Omit<LevelWords, 'words'>): LevelWords[] =>
  words.map((one) => ({ words: one, ...meaning }));

const VOCABULARY: readonly LevelWords[] = [
  ...sameMeaning(['conseil régional', 'région'], { kinds: ['region'] }),
  ...sameMeaning(['conseil départemental', 'conseil général', 'département', 'dépt', 'dpt', 'dép'], {
    kinds: ['departement'],
  }),
  ...sameMeaning(['pôle d’équilibre territorial et rural', 'PETR'], { kinds: ['petr'] }),
  ...sameMeaning(['parc naturel régional', 'PNR'], { kinds: ['groupement'], epciTypes: ['pnr'] }),
  { words: 'pôle métropolitain', kinds: ['groupement'], epciTypes: ['pole-metropolitain'] },
  ...sameMeaning(['communauté de communes', 'communauté des communes', 'CC'], {
    kinds: ['epci'],
    epciTypes: ['CC'],
  }),
  ...sameMeaning(['communauté d’agglomération', 'CA'], { kinds: ['epci'], epciTypes: ['CA'] }),
  ...sameMeaning(['communauté urbaine', 'CU'], { kinds: ['epci'], epciTypes: ['CU'] }),
  { words: 'communauté', kinds: ['epci'], epciTypes: ['CC', 'CA', 'CU'] },
  ...sameMeaning(['agglomération', 'agglo'], { kinds: ['epci'], epciTypes: ['CA', 'CU', ...METROPOLES] }),
  ...sameMeaning(['métropole', 'eurométropole'], { kinds: ['epci'], epciTypes: METROPOLES }),
  // An author who means an EPT says so; who searches an intercommunalité may mean either.
  ...sameMeaning(['intercommunalité', 'EPCI'], { kinds: ['epci'], only: 'written' }),
  ...sameMeaning(['intercommunalité', 'EPCI', 'interco'], { kinds: ['epci', 'ept'], only: 'typed' }),
  ...sameMeaning(['établissement public territorial', 'EPT'], { kinds: ['ept'] }),
  { words: 'commune déléguée', kinds: ['commune-deleguee'], only: 'written' },
  { words: 'commune associée', kinds: ['commune-associee'], only: 'written' },
  { words: 'commune nouvelle', kinds: ['commune'], only: 'written' },
  { words: 'collectivité d’outre-mer', kinds: ['com'] },
  ...sameMeaning(['collectivité', 'COM'], { kinds: ['com'], only: 'written' }),
  { words: 'groupement', kinds: ['groupement'] },
  ...sameMeaning(['ville', 'commune', 'mairie', 'municipalité'], {
    kinds: ['commune', 'commune-deleguee', 'commune-associee'],
  }),
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
  ...ACRONYMS,
  'Métropole',
  'Eurométropole',
  'Parc naturel régional',
  'PNR',
  'Pôle métropolitain',
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

const ABBREVIATED_SAINT = /(?<=[ |]|^)st([es]?)(?= )/gu;

/** « st denis » → « saint denis », in one folded name or in several between vertical bars. */
export function withSaintsInFull(folded: string): string {
  return folded.replace(ABBREVIATED_SAINT, 'saint$1');
}
