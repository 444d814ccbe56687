import { CLICKED_LEVELS, type ClickedLevel } from '../territory/clicked-level.ts';
import { levelPlural } from '../territory/levels.ts';

export const DIRECTIONS = ['haut', 'bas', 'neutre'] as const;

/** What the head of a publisher's file says of its values (`data/indicators/*.csv`). */
export interface PublishedIndicator {
  readonly id: string;
  readonly label: string;
  /** Empty for a number without unit. */
  readonly unit: string;
  readonly year: number;
  readonly source: string;
  /** Of a page about the source, or null. */
  readonly address: string | null;
  /** Which values are good ones, to its publisher. */
  readonly direction: (typeof DIRECTIONS)[number];
  /** Of the levels that have values. */
  readonly thresholds: Readonly<Partial<Record<ClickedLevel, readonly number[]>>>;
}

/** What a legend says of the direction. */
export const GOOD = {
  haut: 'Un chiffre élevé est favorable.',
  bas: 'Un chiffre bas est favorable.',
  neutre: '',
};

const AND = new Intl.ListFormat('fr');

/** « pour les départements et les communes »: the levels that have thresholds. */
export const levelsInWords = (thresholds: (level: ClickedLevel) => unknown): string =>
  `pour ${AND.format(CLICKED_LEVELS.filter(thresholds).map((level) => `les ${levelPlural(level)}`))}`;

/** « Insee, Filosofi (2021) » */
export const sourceInWords = ({ source, year }: Pick<PublishedIndicator, 'source' | 'year'>): string =>
  source.includes(String(year)) ? source : `${source} (${year})`;
