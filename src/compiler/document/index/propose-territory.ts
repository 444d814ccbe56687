import { atlasTerritory, describeEntry, eitherOf, unambiguousWords } from '../../gazetteer/describe.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { EntryLevel, GazetteerEntry, Resolution } from '../../gazetteer/resolution.ts';
import { type Candidate, candidates, longerNames, type SheetWords } from './written-territories.ts';

const ARTICLE = /^(?:la |le |les |l['’] ?)(?=\p{L})/iu;
const WIDE: readonly EntryLevel[] = ['departement', 'region'];

/** « La Vienne » is the département: a commune's article is of its name, a département's is not. */
function resolveWithArticle(words: string, gazetteer: Gazetteer): Resolution {
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
function severalTerritories(words: string, gazetteer: Gazetteer): readonly GazetteerEntry[] | null {
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

export interface TerritoryProposal {
  /** Empty where the author has to choose. */
  readonly words: string;
  /** Where the sheet is of several. */
  readonly all?: readonly string[];
  readonly reason: string;
}

const MOST_CHOICES = 12;
/** Inhabitants. */
const WELL_KNOWN = 5000;

export function proposeTerritory(sheet: SheetWords, gazetteer: Gazetteer): TerritoryProposal {
  const tries = [...candidates(sheet)];
  let shared: TerritoryProposal | null = null;
  for (const candidate of tries) {
    const { words, where, isSure } = candidate;
    const several = isSure ? severalTerritories(words, gazetteer) : null;
    if (several !== null) return foundTogether(gazetteer, where, several);
    const answer = told(resolveWithArticle(words, gazetteer), sheet.whole, gazetteer);
    if (answer.kind === 'found' && isMeant(candidate, answer, gazetteer))
      return (
        (where === 'le titre' ? fuller(sheet, words, answer, gazetteer) : null) ??
        found(gazetteer, words, where, answer)
      );
    if (answer.kind !== 'ambiguous' || !candidate.isSure) continue;
    shared ??= ambiguous(gazetteer, words, where, answer.candidates);
    if (candidate.isLabelled) break;
  }
  if (shared !== null) return shared;
  const near = tries.flatMap(({ words, isSure }) =>
    isSure && /^\p{Lu}/u.test(words) ? suggestionsFor(gazetteer, words) : [],
  );
  const grouping = tries.find(({ words, isSure }) => isSure && GROUPING.test(words));
  const help =
    grouping !== undefined
      ? ` ; « ${grouping.words} » est peut-être à déclarer dans data/territories/groupings.yaml`
      : near.length === 0
        ? ''
        : ` ; peut-être ${eitherOf([...new Set(near)].slice(0, 3))}`;
  return { words: '', reason: `à compléter : aucun territoire reconnu dans « ${sheet.title} »${help}` };
}

const GROUPING = /^(?:PETR|PNR|p[ôo]le (?:m[ée]tropolitain|d['’]équilibre)|parc naturel|pays (?:d|l))/iu;

type Found = Extract<Resolution, { kind: 'found' }>;

/** Of homonyms, the one whose département the sheet names. */
function told(answer: Resolution, whole: string, gazetteer: Gazetteer): Resolution {
  if (answer.kind !== 'ambiguous') return answer;
  const named = answer.candidates.filter((entry) => {
    const where = gazetteer.whereabouts(entry).replace(/[’']/gu, "['’]");
    return where !== '' && new RegExp(`(?<![\\p{L}-])${where}(?![\\p{L}-])`, 'u').test(whole);
  });
  const [only, another] = named;
  if (only === undefined || another !== undefined) return answer;
  return { kind: 'found', territory: only, warn: `prominent-lookalike:${only.code}`, suggestions: [] };
}

function isMeant({ isOpening }: Candidate, { territory }: Found, gazetteer: Gazetteer): boolean {
  if (atlasTerritory(territory) === null) return false;
  return !isOpening || territory.level !== 'commune' || gazetteer.inhabitants(territory) >= WELL_KNOWN;
}

/** The same name, longer, that the text writes. */
function fuller(
  sheet: SheetWords,
  name: string,
  short: Found,
  gazetteer: Gazetteer,
): TerritoryProposal | null {
  for (const words of longerNames(name, sheet.lines)) {
    const answer = gazetteer.resolve(words);
    if (answer.kind !== 'found' || atlasTerritory(answer.territory) === null) continue;
    if (answer.territory.code === short.territory.code) continue;
    const suggestions = [short.territory, ...answer.suggestions];
    return found(gazetteer, words, `« ${words} », écrit dans la fiche`, { ...answer, suggestions });
  }
  return null;
}

function found(gazetteer: Gazetteer, words: string, where: string, answer: Found): TerritoryProposal {
  const entry = answer.territory;
  // « La Vienne » resolves without its article only.
  const isNamed = answer.warn === undefined && gazetteer.resolve(words).kind === 'found';
  const other =
    answer.suggestions.length > 0
      ? ` ; peut-être ${eitherOf(answer.suggestions.map((each) => describeEntry(gazetteer, each)))}`
      : '';
  const written = isNamed ? words : unambiguousWords(gazetteer, entry);
  return { words: written, reason: `proposé d’après ${where} : ${describeEntry(gazetteer, entry)}${other}` };
}

function foundTogether(
  gazetteer: Gazetteer,
  where: string,
  entries: readonly GazetteerEntry[],
): TerritoryProposal {
  const all = entries.map((entry) => unambiguousWords(gazetteer, entry));
  const described = entries.map((entry) => describeEntry(gazetteer, entry)).join(', ');
  return { words: all[0] ?? '', all, reason: `proposés d’après ${where} : ${described}` };
}

function ambiguous(
  gazetteer: Gazetteer,
  words: string,
  where: string,
  entries: readonly GazetteerEntry[],
): TerritoryProposal {
  const choices = entries.slice(0, MOST_CHOICES).map((entry) => `« ${unambiguousWords(gazetteer, entry)} »`);
  const more = entries.length > MOST_CHOICES ? [`${entries.length - MOST_CHOICES} autres`] : [];
  return {
    words: '',
    reason: `à choisir, « ${words} » (d’après ${where}) désigne ${eitherOf([...choices, ...more])}`,
  };
}

function suggestionsFor(gazetteer: Gazetteer, words: string): string[] {
  if (words.length < 3 || words.length > 80) return [];
  const answer = gazetteer.resolve(words);
  return answer.kind === 'unknown'
    ? answer.suggestions.map((entry) => `« ${unambiguousWords(gazetteer, entry)} »`)
    : [];
}
