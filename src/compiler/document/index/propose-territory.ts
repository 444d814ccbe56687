import { isGrouping } from '../../../core/territory/level.ts';
import { fold, foldedWords } from '../../../core/text/fold.ts';
import { atlasTerritory, describeEntry, eitherOf, unambiguousWords } from '../../gazetteer/describe.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { EntryLevel, GazetteerEntry, Resolution } from '../../gazetteer/resolution.ts';
import { readLevelWords, tidy } from '../../gazetteer/spelling.ts';

const ARTICLE = /^(?:la |le |les |l['’] ?)(?=\p{L})/iu;

/** « La Vienne » is the département: an article is part of a commune's name, not of a département's. */
function resolveWithArticle(words: string, gazetteer: Gazetteer): Resolution {
  const answer = gazetteer.resolve(words);
  if (!ARTICLE.test(words) || answer.kind === 'ambiguous') return answer;
  const name = words.replace(ARTICLE, '');
  for (const level of ['departement', 'region'] as const) {
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

/** Of « Lot et Aveyron », « Communes de Laval et de Mayenne »: if all are known and of one level; else null. */
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
    const ofLevel = found.map((entries) => entries.filter((entry) => entry.level === each));
    return ofLevel.every((entries) => entries.length === 1) ? [ofLevel.flat()] : [];
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
  /** Where the sheet has several territories. */
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
    const answer = onlyNamed(resolveWithArticle(words, gazetteer), sheet.whole, gazetteer);
    if (answer.kind === 'found' && isAccepted(candidate, answer, gazetteer))
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
  const grouping = tries.find(({ words, isSure }) => isSure && soundsLikeGrouping(words));
  const help =
    grouping !== undefined
      ? ` ; « ${grouping.words} » est peut-être à déclarer dans data/territories/groupings.yaml`
      : near.length === 0
        ? ''
        : ` ; peut-être ${eitherOf([...new Set(near)].slice(0, 3))}`;
  return { words: '', reason: `à compléter : aucun territoire reconnu dans « ${sheet.title} »${help}` };
}

/** « Parc naturel régional du Luberon », « Pays de Lorient », in the gazetteer or not. */
const soundsLikeGrouping = (name: string) =>
  /^(?:p[ôo]le d['’]équilibre|parc naturel|pays (?:d|l))/iu.test(name) ||
  readLevelWords(tidy(name))?.words.kinds.some(isGrouping);

type Found = Extract<Resolution, { kind: 'found' }>;

/** Among homonyms, the one whose département the sheet names. */
function onlyNamed(answer: Resolution, whole: string, gazetteer: Gazetteer): Resolution {
  if (answer.kind !== 'ambiguous') return answer;
  const named = answer.candidates.filter((entry) => {
    const where = gazetteer.whereabouts(entry).replace(/[’']/gu, "['’]");
    return where !== '' && new RegExp(`(?<![\\p{L}-])${where}(?![\\p{L}-])`, 'u').test(whole);
  });
  const [only, another] = named;
  if (only === undefined || another !== undefined) return answer;
  return { kind: 'found', territory: only, warn: `prominent-lookalike:${only.code}`, suggestions: [] };
}

function isAccepted({ isOpening }: Candidate, { territory }: Found, gazetteer: Gazetteer): boolean {
  if (atlasTerritory(territory) === null) return false;
  return !isOpening || territory.level !== 'commune' || gazetteer.inhabitants(territory) >= WELL_KNOWN;
}

/** A longer form of the same name that the text uses. */
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

const LABELLED =
  /^[*_\s]*(?:territoire|collectivit[ée]|collectivit[ée] porteuse|porteur|port[ée] par|commune|ville|d[ée]partement|r[ée]gion|intercommunalit[ée]|structure porteuse|localisation|lieu|o[uù])[*_\s]*[:?][*_\s]*(.{2,100})$/iu;
const MOST_WORDS = 9;
/** Prepositions that announce a place. */
const BEFORE_NAME = /^(?:à|a|au|aux|de|d|du|des|en|dans|sur|pour|par|chez|la|le|les|l)$/iu;
/** Folded. */
const LEVEL_WORDS = new Set([
  ...['ville', 'commune', 'mairie', 'metropole', 'communaute', 'agglomeration', 'pays', 'grand'],
  ...['departement', 'region', 'conseil', 'collectivite', 'parc', 'pole', 'syndicat'],
  ...['cc', 'ca', 'cu', 'ept', 'petr', 'pnr'],
]);
const isLevelWord = (word: string) => LEVEL_WORDS.has(fold(word));

/** What a sheet says first: its title, then the lines above its sections, then who speaks. */
export interface SheetWords {
  readonly title: string;
  readonly lines: readonly string[];
  readonly voices: readonly string[];
  /** All its text, which may distinguish homonyms. */
  readonly whole: string;
}

interface Candidate {
  readonly words: string;
  readonly where: string;
  /** A whole phrase, not some words of a sentence. */
  readonly isSure: boolean;
  /** After « Territoire : », which can announce nothing else. */
  readonly isLabelled?: boolean;
  /** One word at the head of a title, or below an article in capitals: a name only where it is a well-known one. */
  readonly isOpening?: boolean;
}

function* candidates({ title, lines, voices }: SheetWords): Iterable<Candidate> {
  for (const line of lines) {
    const words = LABELLED.exec(line)?.[1];
    const where = `la ligne « ${line} »`;
    if (words !== undefined) yield { words: clean(words), where, isSure: true, isLabelled: true };
    if (/^[*_\s]*(?:territoire|localisation|lieu|o[uù](?=\s*[:?]))/iu.test(line))
      for (const { words: within } of spansOf(words ?? '')) yield { words: within, where, isSure: false };
  }
  const parts = title.split(/\s+[:|–—-]\s+|\s*:\s+/u);
  const inBrackets = [...title.matchAll(/\(([^()]{2,80})\)/gu)].map(([, inside = '']) => inside);
  for (const part of [parts[0] ?? '', ...inBrackets, ...parts.slice(1).reverse()]) {
    yield { words: clean(part), where: 'le titre', isSure: parts.length > 1 || inBrackets.includes(part) };
  }
  for (const line of lines)
    if (line.length <= 100 && !isLevelWord(clean(line)))
      yield { words: clean(line), where: `la ligne « ${line} »`, isSure: /^\p{Lu}/u.test(line) };
  for (const { words, isFirst } of spansOf(title, true)) {
    const isLong = /\s/u.test(words.replace(/^L[ae]s? /iu, ''));
    yield { words, where: 'le titre', isSure: isLong, isOpening: isFirst && !isLong };
  }
  for (const line of [...lines, ...voices]) {
    for (const { words } of spansOf(line)) yield { words, where: `« ${shortened(line)} »`, isSure: false };
  }
}

function clean(words: string): string {
  return words
    .replace(/[*_]/gu, '')
    .replace(
      /^(?:la|le|les|l['’])\s*(?=(?:ville|commune|m[ée]tropole|communaut|d[ée]partement|r[ée]gion|pays|conseil))/iu,
      '',
    )
    .replace(/[.;,\s]+$/u, '')
    .trim();
}

/** Names in a sentence, the longest first: after a preposition, or with the word of a level. */
function* spansOf(text: string, isTitle = false): Iterable<{ words: string; isFirst: boolean }> {
  const words = tokensOf(text);
  const isCapitals = text === text.toUpperCase();
  for (let length = MOST_WORDS; length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const span = words.slice(from, from + length);
      if (span.some((word) => /^[,;:()«»]$/u.test(word))) continue;
      const bareName = span.map((word) => word.replace(/^[dl]['’]/iu, ''));
      const [first = ''] = bareName;
      const elided = first !== span[0];
      const isLevel = isLevelWord(first) && length > 1;
      const isName =
        /^\p{Lu}/u.test(first) &&
        (first.length > 2 || (isTitle && from === 0 && isNameWithArticle(bareName))) &&
        !(length === 1 && isLevelWord(first)) &&
        (elided || (isTitle && from === 0) || BEFORE_NAME.test(words[from - 1] ?? ''));
      if ((isLevel || isName) && /^[\p{Lu}\d]/u.test((span.at(-1) ?? '').replace(/^[dl]['’]/iu, ''))) {
        const isArticle = isCapitals && /^(?:la|le|les)$/iu.test(words[from - 1] ?? '');
        const isFirst = (from === 0 && !elided) || isArticle;
        yield { words: [first, ...span.slice(1)].join(' '), isFirst };
      }
    }
  }
}

/** A name that begins with its article, « Le Mans Métropole »; not « La Ville ». */
function isNameWithArticle([article = '', name = '']: readonly string[]): boolean {
  return /^L[ae]s?$/iu.test(article) && /^\p{Lu}/u.test(name) && !isLevelWord(name);
}

/** Names of the lines that begin with `name` and are longer: « Val de Drôme en Biovallée » for « Val de Drôme ». */
function* longerNames(name: string, lines: readonly string[]): Iterable<string> {
  const asked = foldedWords(name).join(' ');
  const length = tokensOf(name).length;
  if (length === 0 || isLevelWord(tokensOf(name)[0] ?? '')) return;
  for (const line of lines) {
    const words = tokensOf(line).map((word) => word.replace(/^[dl]['’]/iu, ''));
    for (let from = 0; from + length < words.length; from++) {
      if (foldedWords(words.slice(from, from + length).join(' ')).join(' ') !== asked) continue;
      for (let end = Math.min(words.length, from + MOST_WORDS); end > from + length; end--)
        if (/^[\p{Lu}\d]/u.test(words[end - 1] ?? '')) yield words.slice(from, end).join(' ');
    }
  }
}

function tokensOf(text: string): string[] {
  return text.slice(0, 400).match(/[\p{L}\p{N}](?:[\p{L}\p{N}’'.-]*[\p{L}\p{N}])?|[,;:()«»]/gu) ?? [];
}

function shortened(line: string): string {
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
