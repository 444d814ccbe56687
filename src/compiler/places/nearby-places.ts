export type Sense = 'place' | 'person' | 'longer';

const CIVILITY =
  /(?:^|[^\p{L}])(?:mm?\.|(?:mr|dr|pr|me|mmes?|mlles?)\.?|mesdames|messieurs|ma(?:dame|ître)|mademoiselle|monsieur|docteur|professeur) $/iu;
const INITIAL = /(?:^|[^\p{L}])\p{Lu}\. ?$/u;
const WORD_BEFORE = /(?:^|[^\p{L}\p{M}\p{N}'-])(?:\p{L}{1,2}')?(\p{Lu}[\p{L}\p{M}'-]*) $/u;
const CAPITAL_AFTER = /^ \p{Lu}[\p{L}\p{M}]/u;
const COUNTRY_BEFORE = /(?:^|[^\p{L}])[Pp]ays (?:de |du |des |d')$/u;
const ACRONYM = /^\p{Lu}{2,}$/u;

/** A capital that only opens the sentence: the name that follows is not a person's. */
const OPENERS = new Set(
  'À A Alors Après Avant Avec Chez Comme Contre Dans De Depuis Derrière Devant Dès En Enfin Entre Et Hors Ici Jusque Là Mais Où Ou Outre Par Pendant Plus Pour Puis Quand Sans Selon Si Sous Sur Vers'.split(
    ' ',
  ),
);

/** « Grand Nancy », « Vieux Lyon »: the name of another place. */
const EPITHETS = new Set(
  'Grand Grande Haut Haute Bas Basse Petit Petite Vieux Vieille Nouveau Nouvelle'.split(' '),
);

/** Characters read before a name: a civility or a given name is shorter. */
const REACH = 60;

export function senseOf(text: string, from: number, to: number): Sense {
  const before = text.slice(Math.max(0, from - REACH), from);
  if (CIVILITY.test(before) || INITIAL.test(before)) return 'person';
  if (COUNTRY_BEFORE.test(before) || CAPITAL_AFTER.test(text.slice(to, to + 3))) return 'longer';
  const word = WORD_BEFORE.exec(before)?.[1];
  if (word === undefined || OPENERS.has(word)) return 'place';
  return EPITHETS.has(word) || ACRONYM.test(word) ? 'longer' : 'person';
}

/** Indices of a {@link plainText}: not inside a word, an address or a name with hyphens. */
export function isWhole(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 4), from);
  if (/[\p{L}\p{M}\p{N}_@#.-]$|-\p{L}{1,2}'$/u.test(before)) return false;
  return !/^(?:[\p{L}\p{M}\p{N}_@]|[-'][\p{L}\p{N}]|\.\p{Ll})/u.test(text.slice(to, to + 2));
}
