import { distanceBetween } from '../geo/distance.ts';
import type { Catalogue, SheetSummary, Surroundings } from '../sheet/catalogue.ts';
import { indexOf, type LocatedSheet } from '../sheet/catalogue-index.ts';
import { concernedSheets, landOf } from '../sheet/concerned-sheets.ts';
import { capitalised, type Level, levelInSentence, levelWords } from '../territory/levels.ts';
import type { Territory } from '../territory/territory.ts';
import { density, type Indicators, type TerritoryRecord } from '../territory/territory-record.ts';
import { kilometres, percent, rounded } from '../text/french-measures.ts';
import { madeByKey } from '../text/made-once.ts';

/** What each likeness counts for; the About page lists them. They sum up to one. */
export const IDEA_WEIGHTS = { milieu: 0.35, size: 0.25, subject: 0.25, level: 0.15 } as const;

/** Of the part of the About page that says the rule. */
export const IDEAS_RULE_ID = 'comment-les-idees-sont-classees';

/** Ideas of a page. */
const MOST_IDEAS = 4;

/** What an author's likeness is called, from the score on. */
const WORDS: readonly (readonly [from: number, word: string])[] = [
  [0.77, 'Très ressemblant'],
  [0.68, 'Ressemblant'],
  [0.6, 'Assez ressemblant'],
];

export interface Idea extends LocatedSheet {
  /** From 0 to 1. */
  readonly score: number;
  /** Null where its author is not alike. */
  readonly word: string | null;
  /** Of three, as many as {@link word} says. */
  readonly dots: number;
  /** Facts, in plain words. */
  readonly reason: string;
}

/** A territory as it is compared: a commune by its own population and what surrounds it. */
interface Sized {
  readonly record: TerritoryRecord;
  /** Of a commune, of the intercommunalité that it lies in. */
  readonly around: Indicators;
  /** False of a commune without intercommunalité: what surrounds it is unknown. */
  readonly isPlaced: boolean;
  readonly isCommune: boolean;
  /** From a commune, 0, to a région, 3. */
  readonly rank: number;
  /** Inhabitants of a commune; mean of those of a wider territory. */
  readonly size: number;
  readonly land: string;
}

const RANKS: Partial<Record<Level, number>> = {
  arrondissement: 0,
  commune: 0,
  departement: 2,
  com: 2,
  region: 3,
  france: 4,
};

const rankOf = ({ level }: Pick<Territory, 'level'>) => RANKS[level] ?? 1;

/** The territory itself or what it lies in, whichever has the rank of the other territory; null where none has, or it holds the other. */
export function sameRank(record: TerritoryRecord, other: TerritoryRecord): Territory | null {
  const around = record.parents.filter(({ share }) => share !== 'part').toReversed();
  const ours = [record, ...around].find((one) => rankOf(one) === rankOf(other));
  return ours && ours.key !== other.key ? ours : null;
}

function sized(record: TerritoryRecord): Sized {
  const { indicators, parents } = record;
  const rank = rankOf(record);
  const isCommune = rank === 0;
  const around = isCommune ? parents.find((parent) => parent.indicators)?.indicators : undefined;
  const size = indicators.population / Math.max(1, indicators.communes);
  const isPlaced = !isCommune || around !== undefined;
  return { record, around: around ?? indicators, isPlaced, isCommune, rank, size, land: landOf(record) };
}

/** 1 for equal figures, 0 for those `most` doublings apart; halfway where one is missing. */
function near(ours: number | null, theirs: number | null, most: number): number {
  if (!ours || !theirs) return 0.5;
  return Math.max(0, 1 - Math.abs(Math.log2(ours / theirs)) / most);
}

const ramp = (value: number, from: number, to: number) =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));

/** By small communes, or by few inhabitants a km²: communes that have merged are large and rural. Halfway where neither is known. */
function rurality({ around }: Sized): number {
  const dense = density(around);
  return Math.max(
    ramp(around.ruralShare, 0.1, 0.35),
    dense ? 1 - ramp(Math.log2(dense), Math.log2(60), Math.log2(300)) : 0.5,
  );
}

/** How far a subject is that of a territory: its surroundings, nothing else. */
const SUITS: Readonly<Record<Surroundings, (one: Sized) => number>> = {
  rural: (one) => rurality(one) * (one.isCommune ? 1 - ramp(one.size, 5000, 20_000) : 1),
  // Towns and agglomerations have them: few are known below these sizes.
  quartiers: (one) =>
    (1 - rurality(one)) *
    (one.isCommune ? ramp(one.size, 2000, 20_000) : ramp(one.record.indicators.population, 20_000, 80_000)),
};

const suited = (ours: Sized, { about = [] }: SheetSummary) =>
  about.length === 0 || !ours.isPlaced ? 0.5 : Math.max(...about.map((subject) => SUITS[subject](ours)));

function scored(ours: Sized, theirs: Sized, sheet: SheetSummary) {
  const dense = near(density(ours.around), density(theirs.around), 6);
  // Nobody lives in surroundings that a sheet speaks of.
  if (ours.size === 0) return { milieu: 0, size: 0, subject: sheet.about?.length ? 0 : 0.5, level: 0 };
  const rural = 1 - Math.abs(ours.around.ruralShare - theirs.around.ruralShare);
  const milieu = ours.isPlaced ? 0.55 * rural + 0.45 * dense : 0.5;
  const size = near(ours.size, theirs.size, 5);
  const population = near(ours.around.population, theirs.around.population, 5);
  // A commune resembles a wider author by its communes; what surrounds it, an intercommunalité.
  const isSized = ours.isCommune ? theirs.rank === 1 : !theirs.isCommune;
  return {
    milieu,
    size: isSized ? (size + population) / 2 : size,
    subject: suited(ours, sheet),
    level: 1 - Math.abs(ours.rank - theirs.rank) / 3,
  };
}

type Scores = ReturnType<typeof scored>;

function total(scores: Scores): number {
  const { milieu, size, subject, level } = IDEA_WEIGHTS;
  return milieu * scores.milieu + size * scores.size + subject * scores.subject + level * scores.level;
}

const inhabitants = (value: number) => `${rounded(value)}\u00a0habitants`;

/** Named together they look apart: no word calls them very much alike. */
const isApart = (ours: Sized, theirs: Sized) =>
  Math.abs(ours.around.ruralShare - theirs.around.ruralShare) > MOST_APART;

const MOST_APART = 0.3;

function milieuReason(ours: Sized, theirs: Sized): string {
  const [here, there] = [ours.around.ruralShare, theirs.around.ruralShare];
  const yours =
    ours.isCommune && ours.around !== ours.record.indicators ? 'dans votre intercommunalité' : 'chez vous';
  const [dense, denser] = [density(ours.around), density(theirs.around)];
  if (Math.max(here, there) < 0.15 && dense && denser) {
    const start =
      near(dense, denser, 6) > 0.7 ? 'urbain comme vous' : denser > dense ? 'plus dense' : 'moins dense';
    return `${start}\u00a0: ≈\u00a0${rounded(denser)}\u00a0hab./km², ≈\u00a0${rounded(dense)} ${yours}`;
  }
  const gap = Math.abs(here - there);
  const than = there > here ? 'plus rural' : 'moins rural';
  const alike = Math.max(here, there) < 0.3 ? 'entre ville et campagne comme vous' : 'rural comme vous';
  const start = isApart(ours, theirs) ? than : gap > 0.12 ? `un peu ${than}` : alike;
  return `${start}\u00a0: ${percent(there)} des habitants dans des communes de moins de 2\u202f000, ${percent(here)} ${yours}`;
}

function sizeReason(ours: Sized, theirs: Sized): string | null {
  const isNear = !ours.isPlaced || near(ours.size, theirs.size, 5) >= 0.75;
  if (ours.isCommune && isNear)
    return theirs.isCommune
      ? `${ours.isPlaced ? 'une commune de taille voisine' : 'une commune'}\u00a0: ${inhabitants(theirs.size)}`
      : `ses communes comptent ${inhabitants(theirs.size)} en moyenne, la vôtre ${rounded(ours.size)}`;
  const { population } = theirs.record.indicators;
  if (ours.rank === theirs.rank && near(ours.record.indicators.population, population, 5) >= 0.75)
    return `population voisine\u00a0: ${inhabitants(population)}`;
  return null;
}

const SUBJECTS: Readonly<Record<Surroundings, string>> = {
  rural: 'la fiche parle de ruralité',
  quartiers: 'la fiche parle de quartiers',
};

function reasonOf(ours: Sized, theirs: Sized, sheet: SheetSummary): string {
  const { level } = theirs.record;
  const subject = ours.isPlaced && sheet.about?.find((one) => SUITS[one](ours) > 0.6);
  const same = ours.rank === theirs.rank && ours.record.level === level;
  if (ours.size === 0) return 'Sans habitants, ce territoire ne se compare à aucun autre.';
  const parts = [
    ours.isPlaced ? milieuReason(ours, theirs) : null,
    sizeReason(ours, theirs),
    subject ? SUBJECTS[subject] : null,
    same && !ours.isCommune
      ? `${levelWords(level).isFeminine ? 'une' : 'un'} ${levelInSentence(level)} comme vous`
      : null,
  ].filter((part) => part !== null);
  if (parts.length < 2 && ours.land === 'mainland' && theirs.land === 'mainland')
    parts.push(`à ${kilometres(distanceBetween(ours.record.pin, theirs.record.pin))}`);
  return `${capitalised(parts.slice(0, 3).join('\u00a0; '))}.`;
}

/** Scores that differ by less count as equal: the nearer one comes first. */
const STEP = 0.02;

function compared(ours: Sized) {
  const away = ({ territory }: LocatedSheet) => distanceBetween(ours.record.pin, territory.pin);
  return (a: Ranked, b: Ranked) =>
    Math.round(b.score / STEP) - Math.round(a.score / STEP) ||
    away(a) - away(b) ||
    (a.sheet.id < b.sheet.id ? -1 : 1);
}

function worded(score: number, apart: boolean): Pick<Idea, 'word' | 'dots'> {
  const found = WORDS.findIndex(([from]) => score >= from);
  const at = apart && found >= 0 ? WORDS.length - 1 : found;
  return { word: WORDS[at]?.[1] ?? null, dots: at < 0 ? 0 : WORDS.length - at };
}

interface Ranked extends LocatedSheet {
  readonly score: number;
}

/** One sheet an author, and two themes at least where there are. */
function varied(ranked: readonly Ranked[], most: number): Ranked[] {
  const authors = new Set<string>();
  const apart = ranked.filter(({ territory: { key } }) => !authors.has(key) && authors.add(key));
  const rest = ranked.filter((one) => !apart.includes(one));
  const [first, ...others] = apart;
  if (!first) return [];
  const chosen = [first, ...others.slice(0, 2)];
  const theme = ({ sheet }: Ranked) => sheet.themes[0];
  if (chosen.length === 3 && chosen.every((one) => theme(one) === theme(first))) {
    const other = others.find((one) => theme(one) !== theme(first));
    if (other) chosen[2] = other;
  }
  return [...chosen, ...[...apart, ...rest].filter((one) => !chosen.includes(one))].slice(0, most);
}

/**
 * Sheets of others for a territory, ranked by how far their authors resemble it: milieu (rural share and density, of a
 * commune those of its intercommunalité), size of communes and population, subject (sheets that speak of rural areas or of
 * quartiers), level; then by distance. Sheets of the territory, of what it lies in and of what lies in it are listed elsewhere and
 * come here only where there are too few others.
 */
export function ideasFor(catalogue: Catalogue, territory: TerritoryRecord, most = MOST_IDEAS): Idea[] {
  const ours = sized(territory);
  const { here, including, inside } = concernedSheets(catalogue, territory);
  const nearer = new Set([...here, ...including].map(({ sheet }) => sheet.id));
  const within = new Set(inside.map(({ sheet }) => sheet.id));
  const index = indexOf(catalogue);
  const sizedOnce = madeByKey(sized);
  const ranked = catalogue.sheets.flatMap((sheet): Ranked[] => {
    if (nearer.has(sheet.id)) return [];
    const options = sheet.territories.flatMap((key): Ranked[] => {
      const author = index.territories.get(key);
      if (!author) return [];
      return [{ sheet, territory: author, score: total(scored(ours, sizedOnce(author), sheet)) }];
    });
    return options.sort((a, b) => b.score - a.score).slice(0, 1);
  });
  const sorted = ranked.sort(compared(ours));
  const others = varied(
    sorted.filter(({ sheet }) => !within.has(sheet.id)),
    most,
  );
  const found = others.length < 3 ? [...others, ...sorted.filter((one) => within.has(one.sheet.id))] : others;
  return found.slice(0, most).map((one) => {
    const theirs = sizedOnce(one.territory);
    return {
      ...one,
      ...worded(one.score, isApart(ours, theirs)),
      reason: reasonOf(ours, theirs, one.sheet),
    };
  });
}
