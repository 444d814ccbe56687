import { percent, rounded } from '../text/french-measures.ts';
import { count } from '../text/french-numbers.ts';
import type { ClickedLevel } from './clicked-level.ts';
import { type Colouring, RESEMBLANCE } from './colouring-names.ts';
import { levelPlural } from './level-phrases.ts';
import { RESEMBLANCE_LIMITS, resemblance, resemblanceWords } from './resemblance.ts';
import { density, type Indicators } from './territory-record.ts';

const LABELS: Readonly<Record<Colouring, string>> = {
  population: 'Population',
  densite: 'Densité',
  'petites-communes': 'Habitants de petites communes',
  fiches: 'Fiches',
  ressemblance: 'Ressemblance avec l’auteur',
};

export function colouringLabel(colouring: Colouring): string {
  return LABELS[colouring];
}

export type Thresholds = readonly number[];

const SHEETS: Thresholds = [1, 2, 3];

const ALIKE: Thresholds = RESEMBLANCE_LIMITS;

/**
 * Round numbers near the quintiles of each level (Insee 2023, COG 2026); communes are cut higher, since nine in ten
 * have fewer than 3 300 inhabitants and towns must differ too. Units of {@link colouringValue}.
 */
const THRESHOLDS: Readonly<Record<Colouring, Readonly<Record<ClickedLevel, Thresholds>>>> = {
  population: {
    region: [500_000, 3_000_000, 5_000_000, 6_000_000],
    departement: [250_000, 400_000, 600_000, 1_000_000],
    epci: [10_000, 20_000, 30_000, 60_000],
    commune: [200, 500, 2000, 10_000],
  },
  densite: {
    region: [60, 100, 150, 300],
    departement: [50, 70, 120, 250],
    epci: [25, 50, 100, 200],
    commune: [20, 50, 150, 500],
  },
  'petites-communes': {
    region: [0.05, 0.2, 0.3, 0.35],
    departement: [0.1, 0.3, 0.4, 0.5],
    epci: [0.2, 0.4, 0.6, 0.8],
    commune: [1],
  },
  fiches: { region: SHEETS, departement: SHEETS, epci: SHEETS, commune: SHEETS },
  ressemblance: { region: ALIKE, departement: ALIKE, epci: ALIKE, commune: ALIKE },
};

export function thresholdsOf(colouring: Colouring, level: ClickedLevel): Thresholds {
  return THRESHOLDS[colouring][level];
}

/** The class of a value, from 0: a bound belongs to the class that it opens. */
export function classOf(value: number, thresholds: Thresholds): number {
  return thresholds.filter((threshold) => value >= threshold).length;
}

const STEPS: Readonly<Record<number, readonly number[]>> = { 2: [1, 4], 4: [1, 3, 4, 5], 5: [1, 2, 3, 4, 5] };

/** The steps, 1 (least) to 5, that colour the classes between thresholds. @throws Error for a number of classes that no colouring has. */
export function stepsOf(thresholds: Thresholds): readonly number[] {
  const steps = STEPS[thresholds.length + 1];
  if (!steps) throw new Error(`no scale of ${thresholds.length + 1} classes`);
  return steps;
}

/** The step that colours a value. */
export function stepAt(colouring: Colouring, level: ClickedLevel, value: number): number {
  const thresholds = thresholdsOf(colouring, level);
  return stepsOf(thresholds)[classOf(value, thresholds)] ?? 1;
}

/**
 * Inhabitants (Insee 2023, Mayotte 2017), inhabitants per km² of the contour, rural share from 0 to 1, or number of
 * sheets, or resemblance to an author. Null without a contour to measure, or without an author.
 */
export function colouringValue(
  colouring: Colouring,
  indicators: Indicators,
  sheets: number,
  author: Indicators | null = null,
): number | null {
  switch (colouring) {
    case 'population':
      return indicators.population;
    case 'densite':
      return density(indicators);
    case 'petites-communes':
      return indicators.ruralShare;
    case 'fiches':
      return sheets;
    case RESEMBLANCE:
      return author && resemblance(author, indicators);
  }
}

const MILLION = 1_000_000;

function bound(colouring: Colouring, value: number): string {
  if (colouring === 'petites-communes') return percent(value);
  const millions = value / MILLION;
  if (millions < 1) return count(value);
  return `${count(millions)}\u00a0${millions < 2 ? 'million' : 'millions'}`;
}

function between(colouring: Colouring, from: number, to: number): string {
  const bounds = [from, to].map((value) => bound(colouring, value));
  if (colouring === 'petites-communes') return `${count(from * 100)} à ${bounds[1]}`;
  if (from >= 2 * MILLION) return `${count(from / MILLION)} à ${bounds[1]}`;
  return bounds.join(' à ');
}

const SMALL = { yes: 'moins de 2\u202f000', not: 'au moins 2\u202f000' };

/** The classes in French words, least first: « moins de 50 », « 50 à 70 », « 250 et plus ». */
export function classLabels(colouring: Colouring, level: ClickedLevel): string[] {
  if (colouring === 'fiches') return ['aucune', '1', '2', '3 et plus'];
  if (colouring === RESEMBLANCE) return resemblanceWords(level, 's');
  if (colouring === 'petites-communes' && level === 'commune') return [SMALL.not, SMALL.yes];
  const thresholds = thresholdsOf(colouring, level);
  const first = `moins de ${bound(colouring, thresholds[0] ?? 0)}`;
  return [
    first,
    ...thresholds.map((from, index) => {
      const to = thresholds[index + 1];
      return to === undefined ? `${bound(colouring, from)} et plus` : between(colouring, from, to);
    }),
  ];
}

function unitOf(colouring: Colouring, level: ClickedLevel): string | null {
  if (colouring === 'densite') return '≈\u00a0hab./km²';
  if (colouring === 'population') return 'habitants';
  return colouring === 'petites-communes' && level === 'commune' ? 'habitants' : null;
}

/** Title of a legend: indicator, then unit if any and level: « Densité », « ≈ hab./km², départements ». */
export function legendTitle(colouring: Colouring, level: ClickedLevel): [name: string, rest: string] {
  const unit = unitOf(colouring, level);
  const name =
    colouring === 'petites-communes' && level === 'commune' ? 'Petites communes' : LABELS[colouring];
  return [name, `${unit ? `${unit}, ` : ''}${levelPlural(level)}`];
}

/** What the legend adds; `contours` says how precise they are (« contours indicatifs, ± 0,4 km »). */
export function colouringNote(colouring: Colouring, contours: string): string | null {
  switch (colouring) {
    case 'population':
      return null;
    case 'densite':
      return `Superficies d’après les contours (${contours}).`;
    case 'petites-communes':
      return 'Part des habitants qui vivent dans une commune de moins de 2\u202f000 habitants.';
    case 'fiches':
      return 'Fiches du territoire et de ceux qu’il contient.';
    case RESEMBLANCE:
      return 'Ressembler n’est pas réussir. En blanc\u00a0: densité inconnue.';
  }
}

/** A value of {@link colouringValue} in a few French words, or null where a count of sheets has said it already. */
export function valueInWords(colouring: Colouring, level: ClickedLevel, value: number): string | null {
  switch (colouring) {
    case 'fiches':
      return null;
    case 'population':
      return `${count(value)}\u00a0hab.`;
    case 'densite':
      return `≈\u00a0${rounded(value)}\u00a0hab./km²`;
    case 'petites-communes':
      return level === 'commune'
        ? `${value < 1 ? SMALL.not : SMALL.yes} habitants`
        : `${percent(value)} en petites communes`;
    case RESEMBLANCE:
      return resemblanceWords(level, '')[classOf(value, ALIKE)] ?? null;
  }
}
