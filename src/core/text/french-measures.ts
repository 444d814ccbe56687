import { count } from './french-numbers.ts';

/** Three significant digits: « 5 250 », « 0,71 ». */
export const rounded = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 3 }).format;

/** Two significant digits. */
export const approximate = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 2 }).format;

/** From 0 to 1: « 38 % ». */
export const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 }).format;

/** « 8,4 km », « 146 km », « 13 300 km ». */
export function kilometres(metres: number): string {
  const km = metres / 1000;
  const words = km < 10 ? rounded(Math.round(km * 10) / 10) : km < 1000 ? count(km) : rounded(km);
  return `${words}\u00a0km`;
}

/** « ≈ 8,4 km », « ≈ 146 km »: along or between contours, which are smoothed. */
export function aboutLength(metres: number): string {
  return metres < 1000 ? 'moins de 1\u00a0km' : `≈\u00a0${kilometres(metres)}`;
}

const DIRECTIONS = [
  'au nord',
  'au nord-est',
  'à l’est',
  'au sud-est',
  'au sud',
  'au sud-ouest',
  'à l’ouest',
  'au nord-ouest',
];

/** Of degrees clockwise from north: « au sud-est ». */
export const directionInWords = (bearing: number): string => DIRECTIONS[Math.round(bearing / 45) % 8] ?? '';

const ONE_DECIMAL = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const SMALL_NUMBERS = ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

/** From here on `times` says « deux fois »; « 1,4 fois moins » is no French. */
const FROM_TWICE = 1.9;

/** A ratio of nearly two or more: « deux fois » (within a twentieth), « 2,4 fois », « 26 fois ». */
export function times(ratio: number): string {
  const whole = Math.round(ratio);
  const word = SMALL_NUMBERS[whole - 2];
  if (word && Math.abs(ratio - whole) <= whole / 20) return `${word} fois`;
  return `${ratio < 10 ? ONE_DECIMAL.format(ratio) : approximate(ratio)}\u00a0fois`;
}

/** How far apart two measures are, whichever is the larger: 2 for half as for twice. */
export const gapOf = (ratio: number): number => Math.max(ratio, 1 / ratio);

/** « 30 % », above or below; null where {@link times} says it better. */
export function shareApart(ratio: number): string | null {
  return gapOf(ratio) < FROM_TWICE ? percent(Math.abs(ratio - 1)) : null;
}

/** « plus petite de 30 % », « deux fois plus grande ». */
export function comparative(ratio: number, [less, more]: readonly [string, string]): string {
  const [share, word] = [shareApart(ratio), ratio > 1 ? more : less];
  return share ? `${word} de ${share}` : `${times(gapOf(ratio))} ${word}`;
}
