import { addTo } from '../../core/collections/group-by.ts';
import { plainText } from './sheet-runs.ts';

type Sense = 'place' | 'person' | 'longer';

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

export interface Occurrence {
  readonly name: string;
  /** UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly sense: Sense;
}

export type NameLookup = ReadonlyMap<string, readonly { readonly name: string; readonly plain: string }[]>;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export function nameLookup(names: Iterable<string>): NameLookup {
  const lookup = new Map<string, { name: string; plain: string }[]>();
  for (const name of new Set(names)) {
    const plain = plainText(name.normalize('NFC')).trim();
    const first = plain.match(WORD)?.[0];
    if (first === undefined || !plain.startsWith(first)) continue;
    addTo(lookup, first, { name, plain });
  }
  for (const entries of lookup.values()) entries.sort((a, b) => b.plain.length - a.plain.length);
  return lookup;
}

/** In order and apart: where several names begin, the longest. Accents and capitals are exact. */
export function occurrences(text: string, names: NameLookup): Occurrence[] {
  const plain = plainText(text);
  const found: Occurrence[] = [];
  let end = 0;
  for (const { 0: word, index } of plain.matchAll(WORD)) {
    if (index < end) continue;
    const hit = names
      .get(word)
      ?.find(
        (entry) => plain.startsWith(entry.plain, index) && isWhole(plain, index, index + entry.plain.length),
      );
    if (hit === undefined) continue;
    end = index + hit.plain.length;
    found.push({ name: hit.name, from: index, to: end, sense: senseOf(plain, index, end) });
  }
  return found;
}

function senseOf(text: string, from: number, to: number): Sense {
  const before = text.slice(Math.max(0, from - REACH), from);
  if (CIVILITY.test(before) || INITIAL.test(before)) return 'person';
  if (COUNTRY_BEFORE.test(before) || CAPITAL_AFTER.test(text.slice(to, to + 3))) return 'longer';
  const word = WORD_BEFORE.exec(before)?.[1];
  if (word === undefined || OPENERS.has(word)) return 'place';
  return EPITHETS.has(word) || ACRONYM.test(word) ? 'longer' : 'person';
}

/** Indices of a {@link plainText}: not inside a word, an address or a name with hyphens. */
function isWhole(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 4), from);
  if (/[\p{L}\p{M}\p{N}_@#.-]$|-\p{L}{1,2}'$/u.test(before)) return false;
  return !/^(?:[\p{L}\p{M}\p{N}_@]|[-'][\p{L}\p{N}]|\.\p{Ll})/u.test(text.slice(to, to + 2));
}
