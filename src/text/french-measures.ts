import { count } from './french-numbers.ts';

const ROUNDED = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 3 });
const TWO_DIGITS = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 2 });
const ONE_DECIMAL = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const PERCENT = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 });
const SMALL_NUMBERS = ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

/** Three significant digits: « 5 250 », « 0,71 ». */
export function rounded(value: number): string {
  return ROUNDED.format(value);
}

/** From 0 to 1: « 38 % ». */
export function percent(share: number): string {
  return PERCENT.format(share);
}

export function kilometres(metres: number): string {
  const km = metres / 1000;
  return `${km < 10 ? ROUNDED.format(Math.round(km * 10) / 10) : count(km)}\u00a0km`;
}

export function approximate(value: number): string {
  return TWO_DIGITS.format(value);
}

/** A ratio above 1: « 1,3 fois », « deux fois » (within a twentieth), « 26 fois ». */
export function times(ratio: number): string {
  const whole = Math.round(ratio);
  const word = SMALL_NUMBERS[whole - 2];
  if (word && Math.abs(ratio - whole) <= whole / 20) return `${word} fois`;
  return `${ratio < 10 ? ONE_DECIMAL.format(ratio) : approximate(ratio)}\u00a0fois`;
}
