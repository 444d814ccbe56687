import { atlasTerritory, eitherOf } from '../../compiler/gazetteer/describe.ts';
import type { Gazetteer } from '../../compiler/gazetteer/gazetteer.ts';
import type { EntryLevel, GazetteerEntry, Resolution } from '../../compiler/gazetteer/resolution.ts';
import { withoutSeat } from '../../compiler/geography/seated-groupings.ts';
import { fold, foldedWords } from '../../core/text/fold.ts';
import { startsLikeTerritory } from '../blocks/heading-lines.ts';
import type { Area } from '../identity/identity-labels.ts';
import { INHABITANTS, isLevelWord, longerNames, spansOf, tokensOf, withoutMore } from './name-spans.ts';
import {
  choice,
  type Name,
  proposal,
  soundsLikeGrouping,
  type TerritoryProposal,
} from './territory-proposal.ts';

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

/** What a sheet says of its territory. */
export interface SheetWords {
  /** After « Territoire : », which can announce nothing else; each may list several. */
  readonly named: readonly string[];
  /** Those of them after « Périmètre : », which may be wider than who carries it. */
  readonly perimeters?: readonly string[];
  /** After « Lieu : », « Département : » or « Région : »: where it is, where nothing says whose it is. */
  readonly areas: readonly Area[];
  /** Who carries the project, asked where nothing names its territory. */
  readonly carriers: readonly string[];
  readonly title: string;
  readonly lines: readonly string[];
  /** Headings of quotations. */
  readonly voices: readonly string[];
  /** All its text, which may distinguish homonyms. */
  readonly whole: string;
  /** That of the whole document, which says which of them is the likeliest. */
  readonly document?: string;
  /** It may be several, or a part: only what names its territory says it. */
  readonly isGuessed?: boolean;
}

type Texts = Pick<SheetWords, 'whole' | 'document'>;

const MOST_HINTS = 3;
/** « Entretien avec Anne Perrin, vice-présidente d’Est Ensemble ». */
const ROLE = /(?<!\p{L})(?:maire|(?:vice-)?pr[ée]sidente?|adjointe?|conseill[èe]re?|[ée]lue?)(?!\p{L})/iu;
const MOST_SPANS = 8;
/** Inhabitants. */
const WELL_KNOWN = 5000;

/** The narrowest first: « Lieu : » says a place. */
const AREA_LEVELS = [null, 'epci', 'departement', 'region'] as const;

const POSTCODE = /\b(?:CP|code postal)\b[^\p{L}\d]{0,6}(\d{5})(?!\d)/iu;

/** Names of the départements that it says by « Département : 93 » or « CP : 93200 ». */
function codedDepartements({ areas, whole }: SheetWords, gazetteer: Gazetteer): string[] {
  const said = areas.flatMap(({ level, words }) => (level === 'departement' ? words : []));
  return [...said, POSTCODE.exec(whole)?.[1] ?? ''].flatMap((words) => {
    const [code = ''] = /^(?:9[78]\d|\d\d|2[AB])(?=\D|\d{3}$|$)/iu.exec(words) ?? [];
    const answer = gazetteer.resolve(code, { level: 'departement' });
    return answer.kind === 'found' ? answer.territory.name : [];
  });
}

export function proposeTerritory(words: SheetWords, gazetteer: Gazetteer): TerritoryProposal {
  const whole = [words.whole, ...codedDepartements(words, gazetteer)].join('\n');
  const sheet = { ...words, whole };
  const named = sheet.named.flatMap((words) => namesIn(words, sheet, gazetteer));
  const ofCarriers = sheet.carriers.flatMap((words) => namesIn(words, sheet, gazetteer));
  if (named.length > 0) {
    const places = named.flatMap(({ entry }) => entry ?? []);
    const isApart = ({ entry }: Name) => entry !== null && !places.some(({ code }) => code === entry.code);
    const apart = sheet.perimeters?.length === sheet.named.length ? ofCarriers.find(isApart) : undefined;
    if (apart?.entry)
      return proposal(
        gazetteer,
        [{ ...apart, entry: null, isShared: true, choices: [apart.entry, ...places] }],
        '',
      );
    return proposal(gazetteer, named, `la ligne « ${sheet.named.join(' ; ')} »`);
  }
  const [area] = AREA_LEVELS.flatMap((level) => sheet.areas.find((each) => each.level === level) ?? []);
  if (area && ofCarriers.length > 0 && ofCarriers.every(({ entry }) => entry !== null))
    return proposal(gazetteer, ofCarriers, `« ${sheet.carriers.join(' ; ')} »`);
  if (area) {
    const names = namesIn(area.words, sheet, gazetteer, false, area.level ?? undefined);
    const places = names.flatMap(({ entry }) => entry ?? []);
    const withPlaces = ofCarriers
      .filter(({ entry, words }) => entry === null && startsLikeTerritory(words))
      .map((name) => ({ ...name, choices: [...name.choices, ...places] }));
    if (withPlaces.length > 0) return proposal(gazetteer, withPlaces, '');
    return proposal(gazetteer, names, `la ligne « ${area.words} »`);
  }
  if (sheet.isGuessed)
    return hinted({ ...sheet, lines: [sheet.title, ...sheet.carriers, ...sheet.lines] }, [], gazetteer);
  const unsure: Name[] = [];
  for (const { words, where, isSure } of phrases(sheet)) {
    const isCarrier = sheet.carriers.includes(words);
    const all = namesIn(words, sheet, gazetteer, !isCarrier);
    const names = isCarrier && all.some(isNamed) ? all.filter(isNamed) : all;
    const isSeveral = names.length > 1 && names.some(({ entry }) => entry !== null);
    // « Porteur : Saint-Flour Communauté » is asked before the title names a place.
    const isAsked = isSeveral ? names.every(isNamed) : isCarrier && names.some(isUnknown);
    if (isSure && isAsked) return proposal(gazetteer, names, where);
    if (names.length > 0 && names.every(({ entry }) => entry !== null)) {
      const longer =
        where === 'le titre' && names.length === 1 ? fuller(sheet, words, names[0], gazetteer) : null;
      return (
        longer ?? proposal(gazetteer, where === 'le titre' ? orAround(sheet, names, gazetteer) : names, where)
      );
    }
    if (!isSure || names.length !== 1) continue;
    // « Saint-Flour Communauté : … » is not Saint-Flour.
    const ends = [tokensOf(words)[0], tokensOf(words).at(-1)];
    if (where === 'le titre' && names[0]?.choices.length && ends.some((word) => isLevelWord(word ?? '')))
      return proposal(gazetteer, names, where);
    unsure.push(...names);
  }
  // Not « À Lille, des murs prêtés ».
  const isWithin = (words: string) => tokensOf(sheet.title.split(words)[0] ?? '').length > 1;
  for (const { words, isFirst } of spansOf(sheet.title, true)) {
    const name = nameOf(words, sheet, gazetteer);
    const isLong = /\s/u.test(words.replace(/^L[ae]s? /iu, ''));
    const [near] = name.entry === null && isLong && !name.isShared ? name.choices : [];
    // A small commune may have the name of a thing.
    const isKnown =
      name.entry && (name.entry.level !== 'commune' || gazetteer.inhabitants(name.entry) >= WELL_KNOWN);
    // « Sens commun », « Tours de table » begin with a word; « Beaune Côte et Sud » is not Beaune.
    const isWord =
      isKnown && isFirst && !/\s/u.test(words) && !isNamedIn(sheet.whole, words, name, gazetteer);
    const doubtful = isWord ? name.entry : near && keyOf(near.name).includes(keyOf(words)) ? near : null;
    if (doubtful)
      return proposal(gazetteer, [{ ...name, entry: null, choices: [doubtful], isShared: true }], 'le titre');
    if (isKnown || (isLong && name.entry !== null && !isFirst))
      return (
        fuller(sheet, words, name, gazetteer) ??
        proposal(gazetteer, isWithin(words) ? orAround(sheet, [name], gazetteer) : [name], 'le titre')
      );
    if (isLong || name.entry !== null) unsure.push(name);
  }
  const inDoubt =
    unsure.find(({ isShared }) => isShared) ?? unsure.find(({ words }) => soundsLikeGrouping(words));
  if (inDoubt !== undefined) return proposal(gazetteer, [inDoubt], 'le titre');
  return hinted(sheet, unsure, gazetteer);
}

/** Whether a text has the name within a sentence, or its département. */
const isNamedIn = (text: string, words: string, { entry }: Name, gazetteer: Gazetteer) =>
  new RegExp(`(?<=\\p{Ll}[ ’'(])(?:${words}|${entry?.name})(?!\\p{L})`, 'u').test(text) ||
  (entry !== null && isPlacedBy(text, entry, gazetteer));

const isNamed = ({ entry, words }: Name) => entry !== null || startsLikeTerritory(words);
/** It has a name of its own: not « la Ville ». */
const isUnknown = ({ entry, words }: Name) => entry === null && /(?<=.)\p{Lu}/u.test(words);

/** « Dunkerque : … » may be of the « communauté urbaine de Dunkerque » that the text names. */
function orAround(sheet: SheetWords, names: readonly Name[], gazetteer: Gazetteer): readonly Name[] {
  const [name] = names;
  if (names.length !== 1 || name?.entry?.level !== 'commune') return names;
  const around = [...sheet.lines, ...sheet.whole.split('\n')].flatMap((line) =>
    [...spansOf(line)].flatMap(({ words }) =>
      isLevelWord(tokensOf(words)[0] ?? '') && fold(words).endsWith(` ${fold(name.words)}`)
        ? (nameOf(words, sheet, gazetteer).entry ?? [])
        : [],
    ),
  );
  const isOwn = around.some(({ code }) => code === name.entry?.code);
  if (around.length === 0 || isOwn) return names;
  return [{ ...name, entry: null, choices: [...new Set([...around, name.entry])], isShared: true }];
}

const BETWEEN =
  /(\s*[;/|\n]\s*(?:et\s+)?|\s+[–—•·]\s+|\s*,(?!\s+siège )(?:\s+(?:et\s+)?|(?=\p{Lu}))|\s+(?:et|&|\+|ainsi que)\s+)/u;
const MOST_NAMES = 12;
/** « Gard », « de la Sarthe »; not « ses voisines ». */
const NAME = /^(?:\p{Ll}{1,9}['’]? ?){0,4}\p{Lu}[^.]{1,60}$/u;

/** « Rennes Métropole, Ville de Rennes », « Communes de Laval et de Mayenne »; a name may hold « et » or a comma. */
function namesIn(
  words: string,
  texts: Texts,
  gazetteer: Gazetteer,
  isPhrase = false,
  ofLevel?: EntryLevel,
): Name[] {
  const all = withoutMore(words);
  const [plural, level = ofLevel] = PLURALS.find(([pattern]) => pattern.test(all)) ?? [];
  const pieces = (plural === undefined ? all : all.replace(plural, ''))
    .split(BETWEEN)
    .slice(0, MOST_NAMES * 2 - 1);
  const alone = nameOf(all, texts, gazetteer, ofLevel);
  // « Nantes, Loire-Atlantique » is one place; « Nantes, Rezé » would be read as one too.
  const isList =
    pieces.some((piece, at) => at % 2 === 1 && piece.includes(',')) &&
    !isWide(nameOf(pieces.at(-1) ?? '', texts, gazetteer));
  const isOther = isPhrase && !pieces.every((piece, at) => at % 2 === 1 || NAME.test(piece));
  if (isOther || (!isList && (alone.entry !== null || alone.isShared))) return [alone];
  // A name of two lines: « Communauté de communes Sud, Retz Atlantique ».
  const wrapped = linkedName(pieces.filter((_, at) => at % 2 === 0).join(' '), texts, gazetteer, level);
  if (isList && wrapped.entry !== null && withoutSeat(all) === all) return [wrapped];
  const names: Name[] = [];
  for (let from = 0, to = 0; from < pieces.length; from = to + 1) {
    to = isList && from === 0 ? pieces.length - 2 : pieces.length;
    const read = () => linkedName(pieces.slice(from, to).join(''), texts, gazetteer, level);
    let name = read();
    for (; to > from + 1 && name.entry === null && !name.isShared; name = read()) to -= 2;
    if (NAME.test(withoutSeat(name.words))) names.push(name);
  }
  const isUnknown = names.every(({ entry, isShared }) => entry === null && !isShared);
  return isUnknown && alone.choices.length > 0 ? [alone] : besideOthers(ofOneLevel(names), gazetteer);
}

/** « Plaine Commune et Ville de Saint-Denis »: of homonyms, the one of the département of the others. */
function besideOthers(names: readonly Name[], gazetteer: Gazetteer): Name[] {
  const places = new Set(names.flatMap(({ entry }) => (entry ? gazetteer.whereabouts(entry) : [])));
  return names.map((name) => {
    const near = name.isShared
      ? name.choices.filter((entry) => places.has(gazetteer.whereabouts(entry)))
      : [];
    const [only, another] = near;
    return only && !another && name.entry === null ? { ...name, entry: only, isShared: false } : name;
  });
}

const isWide = ({ entry }: Name) => entry?.level === 'departement' || entry?.level === 'region';

function linkedName(words: string, texts: Texts, gazetteer: Gazetteer, level?: EntryLevel): Name {
  const unlinked = words.replace(LINK, '');
  const forms = [words, unlinked, unlinked.replace(ARTICLE, ''), words.replace(/\s*\([^()]*\)$/u, '')];
  const names = [...new Set(forms)].map((form) => nameOf(form, texts, gazetteer, level));
  const name = names.find(({ entry }) => entry) ?? names.find(({ isShared }) => isShared);
  const unknown = nameOf(unlinked, texts, gazetteer);
  const within = [...spansOf(words)]
    .slice(0, MOST_SPANS)
    .flatMap((span) => nameOf(span.words, texts, gazetteer).entry ?? []);
  const near = [within, unknown.choices];
  // « CA d'Annemasse » is no commune, « CAP Nord Martinique » not the whole island.
  const all = isLevelWord(tokensOf(unlinked)[0] ?? '') ? near.reverse().flat() : near.flat();
  const own = new Set(foldedWords(unlinked));
  const shared = (entry: GazetteerEntry) => foldedWords(entry.name).filter((word) => own.has(word)).length;
  return name ?? { ...unknown, words, choices: all.toSorted((a, b) => shared(b) - shared(a)) };
}

/** Among several names, those that others share mean the level that all can have. */
function ofOneLevel(names: readonly Name[]): Name[] {
  const meanings = ({ entry, choices, isShared }: Name) => (entry ? [entry] : isShared ? choices : []);
  const levels = [...new Set(names.flatMap(meanings).map(({ level }) => level))].filter((level) =>
    names.every((name) => meanings(name).filter((entry) => entry.level === level).length === 1),
  );
  const [level, another] = levels;
  if (names.length < 2 || level === undefined || another !== undefined) return [...names];
  return names.map((name) => ({
    ...name,
    entry: meanings(name).find((entry) => entry.level === level) ?? null,
  }));
}

function nameOf(words: string, texts: Texts, gazetteer: Gazetteer, level?: EntryLevel): Name {
  const answer = onlyNamed(
    level === undefined ? resolveWithArticle(words, gazetteer) : gazetteer.resolve(words, { level }),
    texts.whole,
    gazetteer,
  );
  if (answer.kind === 'unknown') return { words, entry: null, choices: answer.suggestions, isShared: false };
  const shared = (choices: readonly GazetteerEntry[]) => ({ words, entry: null, choices, isShared: true });
  if (answer.kind === 'ambiguous')
    return shared(likeliestFirst(answer.candidates, texts.document ?? '', gazetteer));
  const { territory, warn, suggestions } = answer;
  if (atlasTerritory(territory) === null) {
    const today = gazetteer.resolve(territory.parent ?? '', { level: 'commune' });
    return shared(today.kind === 'found' ? [today.territory] : []);
  }
  if (warn?.startsWith('prominent')) return shared([...suggestions, territory]);
  return { words, entry: territory, choices: [], isShared: false };
}

/** Those of a département that the document names, then the most populous. */
function likeliestFirst(candidates: readonly GazetteerEntry[], document: string, gazetteer: Gazetteer) {
  const sorted = candidates.toSorted((a, b) => gazetteer.inhabitants(b) - gazetteer.inhabitants(a));
  const placed = sorted.filter((entry) => isPlacedBy(document, entry, gazetteer));
  return [...new Set([...placed, ...sorted])];
}

function isPlacedBy(text: string, entry: GazetteerEntry, gazetteer: Gazetteer): boolean {
  const where = gazetteer.whereabouts(entry).replace(/[’']/gu, "['’]");
  return where !== '' && new RegExp(`(?<![\\p{L}-])${where}(?![\\p{L}-])`, 'u').test(text);
}

/** Among homonyms, the one whose code the sheet gives, or whose département it names. */
function onlyNamed(answer: Resolution, whole: string, gazetteer: Gazetteer): Resolution {
  if (answer.kind !== 'ambiguous') return answer;
  const isCoded = ({ code }: GazetteerEntry) =>
    code.length >= 5 && new RegExp(`\\b${code}\\b`, 'u').test(whole);
  const [only, another] = answer.candidates.filter(
    (entry) => isCoded(entry) || isPlacedBy(whole, entry, gazetteer),
  );
  if (only === undefined || another !== undefined) return answer;
  return { kind: 'found', territory: only, suggestions: [] };
}

/** A longer form of the same name that the text uses. */
function fuller(
  sheet: SheetWords,
  words: string,
  short: Name | undefined,
  gazetteer: Gazetteer,
): TerritoryProposal | null {
  for (const longer of longerNames(words, sheet.lines)) {
    const name = nameOf(longer, { whole: '' }, gazetteer);
    if (name.entry !== null && name.entry.code !== short?.entry?.code)
      return proposal(gazetteer, [name], `« ${longer} », écrit dans la fiche`);
  }
  return null;
}

const keyOf = (name: string) => foldedWords(name).join(' ');
const lastOf = (name: string) => foldedWords(name).at(-1);

/** Nothing names a territory: what the title and the sentences speak of, which may be a place passed by. */
function hinted(sheet: SheetWords, unsure: readonly Name[], gazetteer: Gazetteer): TerritoryProposal {
  const hints = new Map<string, GazetteerEntry>();
  const hint = ({ words, entry, choices: [near] }: Name) => {
    const isNear = isLevelWord(tokensOf(words)[0] ?? '') && near && lastOf(words) === lastOf(near.name);
    const found = entry ?? (isNear ? near : undefined);
    if (found !== undefined) hints.set(`${found.level}:${found.code}`, found);
  };
  unsure.forEach(hint);
  for (const line of [...sheet.voices.filter((each) => ROLE.test(each)), ...sheet.lines, ...sheet.voices])
    for (const { words } of spansOf(line, startsLikeTerritory(line)))
      if (hints.size < MOST_HINTS) hint(nameOf(words, sheet, gazetteer));
  const help =
    hints.size > 0
      ? ` ; le texte parle de ${eitherOf([...hints.values()].map((entry) => choice(entry, gazetteer)))}`
      : '';
  return { words: [], reason: `à compléter, rien ne nomme le territoire${help}`, asked: '' };
}

/** What may be names: who carries the project, parts of the title, lines alone. `isSure`: not words of a sentence. */
function* phrases({ carriers, title, lines }: SheetWords) {
  for (const words of carriers) yield { words, where: `« ${words} »`, isSure: startsLikeTerritory(words) };
  const parts = title.split(/\s+[:|–—-]\s+|\s*:\s+/u);
  const inBrackets = [...title.matchAll(/\(([^()]{2,80})\)/gu)].map(([, inside = '']) => inside);
  // « Loudéac Communauté - Bretagne Centre » is one name.
  const [head = ''] = title.split(/\s*:\s+/u);
  for (const part of [head, parts[0] ?? '', ...inBrackets, ...parts.slice(1).reverse()])
    yield { words: part, where: 'le titre', isSure: parts.length > 1 || inBrackets.includes(part) };
  for (const line of lines) {
    const isSentence = line.length > LONGEST_LINE || line.replace(INHABITANTS, '').endsWith('.');
    // « 62 » is a figure.
    if (!isSentence && /\p{L}/u.test(line) && !isLevelWord(withoutMore(line)))
      yield { words: line, where: `la ligne « ${line} »`, isSure: /^\p{Lu}/u.test(line) };
  }
}

const LONGEST_LINE = 160;
