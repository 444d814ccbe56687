import type { ClickedLevel } from '../territory/clicked-level.ts';
import { levelPlural } from '../territory/levels.ts';
import type { Indicators } from '../territory/territory-record.ts';
import { count, sheetCount } from '../text/french-numbers.ts';
import { type Colouring, RESEMBLANCE } from './colouring-names.ts';
import { indicators, inUnit, type Thresholds } from './indicators.ts';
import { levelsInWords } from './published-indicators.ts';

/** @throws Error for a word that colours no map. */
function colouringOf(colouring: Colouring) {
  const found = indicators().find(({ id }) => id === colouring);
  if (!found?.thresholds) throw new Error(`no colouring ${colouring}`);
  return { ...found, thresholds: found.thresholds };
}

export const colouringLabel = (colouring: Colouring): string => colouringOf(colouring).label;

/** In units of {@link colouringValue}. */
export function thresholdsOf(colouring: Colouring, level: ClickedLevel): Thresholds {
  return colouringOf(colouring).thresholds(level) ?? [];
}

/** The class of a value, from 0: a bound belongs to the class that it opens. */
export function classOf(value: number, thresholds: Thresholds): number {
  return thresholds.filter((threshold) => value >= threshold).length;
}

const STEPS: Readonly<Record<number, readonly number[]>> = {
  1: [3],
  2: [1, 4],
  3: [1, 3, 5],
  4: [1, 3, 4, 5],
  5: [1, 2, 3, 4, 5],
};

/** The steps, 1 (least) to 5, that colour the classes between thresholds. @throws Error for a number of classes that no colouring has. */
export function stepsOf(thresholds: Thresholds): readonly number[] {
  const steps = STEPS[thresholds.length + 1];
  if (!steps) throw new Error(`no scale of ${thresholds.length + 1} classes`);
  return steps;
}

/** The step that colours a value, in the class in which it falls as it is written: 29.6 % is « 30 % ». */
export function stepAt(colouring: Colouring, level: ClickedLevel, value: number): number {
  const { figure } = colouringOf(colouring);
  const thresholds = thresholdsOf(colouring, level);
  // No figure is rounded by more than a tenth: thousands of others need not be written.
  const isWrittenAs = (bound: number) => value > 0.9 * bound && figure(value) === figure(bound);
  const written = thresholds.find((bound) => value < bound && isWrittenAs(bound)) ?? value;
  return stepsOf(thresholds)[classOf(written, thresholds)] ?? 1;
}

/** In the unit of its record in `indicators.ts`. Null where it is not known, and of a resemblance without an author. */
export function colouringValue(
  colouring: Colouring,
  indicators: Indicators,
  sheets: number,
  author: Indicators | null = null,
): number | null {
  return colouringOf(colouring).read({ indicators, sheets, author });
}

const MILLION = 1_000_000;

function largeNumber(value: number): string {
  const millions = value / MILLION;
  if (millions < 1) return count(value);
  return `${count(millions)}\u00a0${millions < 2 ? 'million' : 'millions'}`;
}

/** « 20 à 40 % »: what both bounds end with is said once. */
function between(from: string, to: string): string {
  const [end = ''] = /[\u00a0\u202f]\D+$/u.exec(to) ?? [];
  return `${end && from.endsWith(end) ? from.slice(0, -end.length) : from} à ${to}`;
}

/** The classes in French words, least first: « moins de 50 », « 50 à 70 », « 250 et plus ». */
export function classLabels(colouring: Colouring, level: ClickedLevel): string[] {
  const { classes, bound = largeNumber } = colouringOf(colouring);
  const bounds = thresholdsOf(colouring, level).map(bound);
  if (bounds.length === 0) return ['même chiffre partout'];
  return (
    classes?.(level) ?? [
      `moins de ${bounds[0]}`,
      ...bounds.slice(1).map((to, at) => between(bounds[at] ?? '', to)),
      `${bounds.at(-1)} et plus`,
    ]
  );
}

/** Of a legend, least first. */
export function colourClasses(colouring: Colouring, level: ClickedLevel) {
  const steps = stepsOf(thresholdsOf(colouring, level));
  return classLabels(colouring, level).map((label, at) => ({ label, step: steps[at] ?? 1 }));
}

/** By a file of the publisher's. */
export const isPublished = (colouring: Colouring): boolean => colouringOf(colouring).published !== undefined;

/** What a legend says of a level without values of its own, which are never summed; null where it has some. */
export function levelNote(colouring: Colouring, level: ClickedLevel): string | null {
  const { thresholds } = colouringOf(colouring);
  if (thresholds(level)) return null;
  return `Pas de chiffre à cet échelon\u00a0: cet indicateur est donné ${levelsInWords(thresholds)}.`;
}

/** Why a territory has no {@link colouringValue}, where that is known. */
export const absenceInWords = (colouring: Colouring, indicators: Indicators): string | null =>
  colouringOf(colouring).absence?.(indicators) ?? null;

/** What colours drawings of one level: what the address asks for if that has values there, else the usual one. */
export function shownColouring(asked: Colouring | undefined, level: ClickedLevel): Colouring {
  if (asked && asked !== RESEMBLANCE && !levelNote(asked, level)) return asked;
  return level === 'commune' ? 'population' : 'petites-communes';
}

/** How a territory is coloured; without a value the words say why. */
export function shadeOf(colouring: Colouring, level: ClickedLevel, indicators: Indicators, sheets: number) {
  const value = colouringValue(colouring, indicators, sheets);
  if (value === null)
    return { value, step: null, words: absenceInWords(colouring, indicators) ?? 'non connue' };
  const words = valueInWords(colouring, level, value) ?? sheetCount(value);
  return { value, step: stepAt(colouring, level, value), words };
}

/** Title of a legend: indicator, then unit if any and level: « Densité », « ≈ hab./km², départements ». */
export function legendTitle(colouring: Colouring, level: ClickedLevel): [name: string, rest: string] {
  const { label, shortLabel = label, unit, legendUnit = () => unit } = colouringOf(colouring);
  const inUnits = legendUnit(level);
  return [level === 'commune' ? shortLabel : label, `${inUnits ? `${inUnits}, ` : ''}${levelPlural(level)}`];
}

/** What the legend adds, its source last; `contours` says how precise they are (« contours indicatifs, ± 0,4 km »). */
export const colouringNotes = (colouring: Colouring, contours: string): readonly string[] =>
  colouringOf(colouring).notes?.(contours) ?? [];

/** What its values are shares of; null where they are amounts. */
export const wholeOf = (colouring: Colouring): number | null => {
  const { whole, unit } = colouringOf(colouring);
  return whole ?? (unit === '%' ? 100 : null);
};

/** A value of {@link colouringValue} in a few French words, or null where a count of sheets has said it already. */
export function valueInWords(colouring: Colouring, level: ClickedLevel, value: number): string | null {
  const { words, ...indicator } = colouringOf(colouring);
  return words ? words(value, level) : inUnit(indicator, value);
}
