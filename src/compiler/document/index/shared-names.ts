import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { EntryLevel, GazetteerEntry, Resolution } from '../../gazetteer/resolution.ts';

const ARTICLE = /^(?:la |le |les |l['’] ?)(?=\p{L})/iu;
const WIDE: readonly EntryLevel[] = ['departement', 'region'];

/** « La Vienne » is the département: a commune's article is of its name, a département's is not. */
export function resolveWithArticle(words: string, gazetteer: Gazetteer): Resolution {
  const answer = gazetteer.resolve(words);
  if (!ARTICLE.test(words) || answer.kind === 'ambiguous') return answer;
  const name = words.replace(ARTICLE, '');
  for (const level of WIDE) {
    const wide = gazetteer.resolve(name, { level });
    if (wide.kind !== 'found') continue;
    if (answer.kind === 'unknown') return wide;
    if (answer.territory.level === level) return answer;
    return { kind: 'ambiguous', candidates: [wide.territory, answer.territory], suggestions: [] };
  }
  return answer;
}

const PLURALS: readonly (readonly [RegExp, EntryLevel])[] = [
  [/^(?:les )?(?:communes|villes|mairies) (?=d)/iu, 'commune'],
  [/^(?:les )?d[ée]partements (?=d)/iu, 'departement'],
  [/^(?:les )?r[ée]gions (?=\p{L})/iu, 'region'],
  [
    /^(?:les )?(?:communaut[ée]s (?:de communes|d['’]agglom[ée]ration)|m[ée]tropoles|agglom[ée]rations|intercommunalit[ée]s) (?=d)/iu,
    'epci',
  ],
];
const LINK = /^(?:de la |de l['’] ?|des |du |de |d['’] ?)/iu;
const MOST_NAMES = 8;

/** « Lot et Aveyron », « Communes de Laval et de Mayenne »: of one level, each of them known; else null. */
export function severalTerritories(words: string, gazetteer: Gazetteer): readonly GazetteerEntry[] | null {
  if (gazetteer.resolve(words).kind !== 'unknown') return null;
  const [plural, level] = PLURALS.find(([pattern]) => pattern.test(words)) ?? [];
  const rest = plural === undefined ? words : words.replace(plural, '');
  const names = rest.split(/\s*,\s+(?:et\s+)?|\s+(?:et|&)\s+/u).map((name) => name.trim());
  if (names.length < 2 || names.length > MOST_NAMES) return null;
  const found = names.map((name) => entriesNamed(name, level, gazetteer));
  const levels: readonly EntryLevel[] =
    level === undefined ? [...new Set(found.flat().map((entry) => entry.level))] : [level];
  const shared = levels.flatMap((each) => {
    const own = found.map((entries) => entries.filter((entry) => entry.level === each));
    return own.every((entries) => entries.length === 1) ? [own.flat()] : [];
  });
  const [only, another] = shared;
  return another === undefined ? (only ?? null) : null;
}

function entriesNamed(
  name: string,
  level: EntryLevel | undefined,
  gazetteer: Gazetteer,
): readonly GazetteerEntry[] {
  if (!/^(?:\p{Ll}['’]? ?)*\p{Lu}/u.test(name)) return [];
  const context = level === undefined ? {} : { level };
  for (const written of new Set([
    name,
    name.replace(LINK, ''),
    name.replace(LINK, '').replace(ARTICLE, ''),
  ])) {
    const answer = gazetteer.resolve(written, context);
    if (answer.kind === 'found' && answer.warn === undefined) return [answer.territory];
    if (answer.kind === 'ambiguous') return answer.candidates;
  }
  return [];
}
