import { madeOnce } from './made-once.ts';

const whole = madeOnce(() => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 }));

export function count(value: number): string {
  return whole().format(value);
}

const cents = madeOnce(
  () => new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);

/** « 12 000 », « 1 500,50 ». */
export const toTheCent = (value: number): string =>
  Number.isInteger(value) ? count(value) : cents().format(value);

/** Between two pins, each for a whole territory: whole km up to ten, then by 5, from 100 by 10. */
export function aboutKilometres(metres: number): string {
  const km = metres / 1000;
  if (km < 1) return 'moins de 1\u00a0km';
  const step = km < 10 ? 1 : km < 100 ? 5 : 10;
  return `${whole().format(Math.round(km / step) * step)}\u00a0km`;
}

export function sheetCount(value: number): string {
  if (value === 0) return 'aucune fiche';
  return value === 1 ? '1\u00a0fiche' : `${whole().format(value)}\u00a0fiches`;
}
