import { approximate, percent } from './french-measures.ts';

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

/** « 30 % », above or below; null where it is told in times. */
export function shareApart(ratio: number): string | null {
  return gapOf(ratio) < FROM_TWICE ? percent(Math.abs(ratio - 1)) : null;
}

/** « plus petite de 30 % », « deux fois plus grande ». */
export function comparative(ratio: number, [less, more]: readonly [string, string]): string {
  const [share, word] = [shareApart(ratio), ratio > 1 ? more : less];
  return share ? `${word} de ${share}` : `${times(gapOf(ratio))} ${word}`;
}
