import { count } from './french-numbers.ts';

const ROUNDED = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 3 });
const TWO_DIGITS = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 2 });
const PERCENT = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 });

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
