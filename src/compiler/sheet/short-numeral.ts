const AMOUNT = /^(\d{1,3}(?:[ \u00a0\u202f.]?\d{3})+)(?:,(\d+))?([ \u00a0\u202f]?€)?$/u;

const SCALES = [
  { least: 1e9, sign: 'Md', word: 'milliard' },
  { least: 1e6, sign: 'M', word: 'million' },
] as const;

/** « 700 M€ » for « 700 000 000 € »: what three digits say without rounding, from a million on; else null. */
export function shortNumeral(numeral: string): string | null {
  const [, whole = '', decimals = '', currency] = AMOUNT.exec(numeral) ?? [];
  const value = Number(`${whole.replace(/\D/gu, '')}.${decimals}`);
  const scale = SCALES.find(({ least }) => value >= least);
  if (!scale) return null;
  const scaled = value / scale.least;
  if (Number(scaled.toPrecision(3)) !== scaled) return null;
  const digits = String(scaled).replace('.', ',');
  if (currency !== undefined) return `${digits}\u00a0${scale.sign}€`;
  return `${digits}\u00a0${scale.word}${scaled < 2 ? '' : 's'}`;
}
