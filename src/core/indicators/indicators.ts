import { RESEMBLANCE_LIMITS, resemblance, resemblanceWords } from '../similarity/resemblance.ts';
import type { ClickedLevel } from '../territory/clicked-level.ts';
import { POPULATION_SOURCE } from '../territory/statistical-notes.ts';
import { ABSENCES, density, type Indicators } from '../territory/territory-record.ts';
import { percent, rounded } from '../text/french-measures.ts';
import { count } from '../text/french-numbers.ts';
import { publishedIndicators, RESEMBLANCE } from './colouring-names.ts';
import { GOOD, type PublishedIndicator, sourceInWords } from './published-indicators.ts';

export interface Measured {
  readonly indicators: Indicators;
  /** About it and what it contains; null where they are not counted. */
  readonly sheets: number | null;
  /** Of the author of the open sheet. */
  readonly author?: Indicators | null;
}

/** Ascending, in the unit of the values. */
export type Thresholds = readonly number[];

/** A row of the table from which legends, tooltips, comparisons and pages of territories are derived. */
export interface Indicator {
  readonly id: string;
  readonly label: string;
  /** On pages of territories, beside the unit, and on the map of communes. */
  readonly shortLabel?: string;
  /** Null where it is not known. */
  readonly read: (of: Measured) => number | null;
  readonly figure: (value: number) => string;
  readonly unit?: string;
  /** It says nothing of a single commune, but in a comparison, where the cell may have another text. */
  readonly ofSeveral?: { readonly alone: string | null };
  /** In a comparison, with the unit, which cells then lack. */
  readonly rowLabel?: string;
  /** Bars of a comparison are shares of this, instead of the greatest value of the row. */
  readonly whole?: number;
  /** Without them it colours no map; with them its id is one of `COLOURINGS` or published. Null at a level without values. */
  readonly thresholds?: (level: ClickedLevel) => Thresholds | null;
  readonly legendUnit?: (level: ClickedLevel) => string | null;
  /** Words of the classes, least first. */
  readonly classes?: (level: ClickedLevel) => string[] | null;
  /** Words of a bound of a class. */
  readonly bound?: (value: number) => string;
  /** In a tooltip; null where a count of sheets has said it already. */
  readonly words?: (value: number, level: ClickedLevel) => string | null;
  /** In a legend; `contours` says how precise they are (« contours indicatifs, ± 0,4 km »). */
  readonly notes?: (contours: string) => readonly string[];
  /** Why there is no figure; null where nothing is known. */
  readonly absence?: (of: Indicators) => string | null;
  /** What a file of the publisher says of it. */
  readonly published?: PublishedIndicator;
}

const byLevel = (thresholds: Readonly<Partial<Record<ClickedLevel, Thresholds>>>) => (level: ClickedLevel) =>
  thresholds[level] ?? null;

const measure = (value: number) => `≈\u00a0${rounded(value)}`;

const SMALL = { yes: 'moins de 2\u202f000', not: 'au moins 2\u202f000' };

/**
 * In the order in which they are shown. Thresholds are round numbers near the quintiles of each level (Insee 2023, COG 2026);
 * communes are cut higher, since nine in ten have fewer than 3 300 inhabitants and towns must differ too.
 */
const COMPUTED: readonly Indicator[] = [
  {
    id: 'population',
    label: 'Population',
    // Without a commune, of a grouping whose members aren't known.
    read: ({ indicators }) => (indicators.communes > 0 ? indicators.population : null),
    figure: count,
    unit: 'habitants',
    rowLabel: 'Population, en habitants',
    thresholds: byLevel({
      region: [500_000, 3_000_000, 5_000_000, 6_000_000],
      departement: [250_000, 400_000, 600_000, 1_000_000],
      epci: [10_000, 20_000, 30_000, 60_000],
      commune: [200, 500, 2000, 10_000],
    }),
    words: (value) => `${count(value)}\u00a0hab.`,
    notes: () => [POPULATION_SOURCE],
  },
  {
    id: 'superficie',
    label: 'Superficie',
    read: ({ indicators }) => indicators.areaKm2,
    figure: measure,
    unit: 'km²',
  },
  {
    id: 'densite',
    label: 'Densité',
    read: ({ indicators }) => density(indicators),
    figure: measure,
    unit: 'hab./km²',
    thresholds: byLevel({
      region: [60, 100, 150, 300],
      departement: [50, 70, 120, 250],
      epci: [25, 50, 100, 200],
      commune: [20, 50, 150, 500],
    }),
    legendUnit: () => '≈\u00a0hab./km²',
    notes: (contours) => [`Superficies d’après les contours (${contours}).`, POPULATION_SOURCE],
  },
  {
    id: 'communes',
    label: 'Communes',
    read: ({ indicators }) => indicators.communes || null,
    figure: count,
    ofSeveral: { alone: null },
  },
  {
    id: 'petites-communes',
    label: 'Habitants de petites communes',
    shortLabel: 'Petites communes',
    read: ({ indicators }) => (indicators.communes > 0 ? indicators.ruralShare : null),
    figure: percent,
    unit: 'des habitants vivent dans une commune de moins de 2\u202f000 habitants',
    ofSeveral: { alone: 'sans objet' },
    rowLabel: 'Part des habitants vivant dans une commune de moins de 2\u202f000 habitants',
    whole: 1,
    thresholds: byLevel({
      region: [0.05, 0.2, 0.3, 0.35],
      departement: [0.1, 0.3, 0.4, 0.5],
      epci: [0.2, 0.4, 0.6, 0.8],
      commune: [1],
    }),
    legendUnit: (level) => (level === 'commune' ? 'habitants' : null),
    classes: (level) => (level === 'commune' ? [SMALL.not, SMALL.yes] : null),
    bound: percent,
    words: (value, level) =>
      level === 'commune'
        ? `${value < 1 ? SMALL.not : SMALL.yes} habitants`
        : `${percent(value)} en petites communes`,
    notes: () => [
      'Part des habitants qui vivent dans une commune de moins de 2\u202f000 habitants.',
      POPULATION_SOURCE,
    ],
  },
  {
    id: 'fiches',
    label: 'Fiches',
    read: ({ sheets }) => sheets,
    figure: count,
    rowLabel: 'Fiches (du territoire et de ceux qu’il contient)',
    thresholds: () => [1, 2, 3],
    classes: () => ['aucune', '1', '2', '3 et plus'],
    words: () => null,
    notes: () => ['Fiches du territoire et de ceux qu’il contient.'],
  },
  {
    id: RESEMBLANCE,
    label: 'Ressemblance avec l’auteur',
    read: ({ indicators, author }) => (author ? resemblance(author, indicators) : null),
    // Never shown: its classes have words.
    figure: String,
    thresholds: () => RESEMBLANCE_LIMITS,
    classes: (level) => resemblanceWords(level, 's'),
    words: (value, level) =>
      resemblanceWords(level, '')[RESEMBLANCE_LIMITS.filter((limit) => value >= limit).length] ?? null,
    notes: () => ['Ressembler n’est pas réussir. En blanc\u00a0: densité inconnue.', POPULATION_SOURCE],
  },
];

function publishedIndicator(published: PublishedIndicator): Indicator {
  const { id, label, unit, thresholds, direction } = published;
  const publishedIn = ({ published: values }: Indicators) => values?.[id];
  const figure = (value: number) => value.toLocaleString('fr-FR');
  return {
    id,
    label,
    figure,
    published,
    ...(unit && { unit }),
    read: ({ indicators }) => {
      const value = publishedIn(indicators);
      return typeof value === 'number' ? value : null;
    },
    absence: (indicators) => {
      const value = publishedIn(indicators);
      return typeof value === 'string' ? ABSENCES[value] : null;
    },
    thresholds: (level) => thresholds[level] ?? null,
    bound: figure,
    notes: () =>
      [GOOD[direction], 'Sans couleur\u00a0: pas de chiffre.', `${sourceInWords(published)}.`].filter(
        Boolean,
      ),
  };
}

/** Computed, then the publisher's own. */
export const indicators = (): readonly Indicator[] => [
  ...COMPUTED,
  ...publishedIndicators().map(publishedIndicator),
];

/** « ≈ 140 hab./km² » */
export const inUnit = ({ figure, unit }: Pick<Indicator, 'figure' | 'unit'>, value: number): string =>
  unit ? `${figure(value)}\u00a0${unit}` : figure(value);

/** What the page of a territory has. */
export const pageFigures = (of: Indicators) =>
  indicators().flatMap(({ id, label, shortLabel = label, read, figure, unit, ofSeveral, absence }) => {
    const value = ofSeveral && of.communes === 1 ? null : read({ indicators: of, sheets: null });
    if (value !== null) return [{ id, label: shortLabel, value: figure(value), unit }];
    const reason = absence?.(of);
    return reason ? [{ id, label, value: reason, unit: undefined }] : [];
  });
