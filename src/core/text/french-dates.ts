const WORDS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** Of `2026`, `2026-03` or `2026-03-15`: « mars 2026 », « 1er mars 2026 ». */
export function dateInWords(date: string): string {
  const shown = WORDS[date.split('-').length - 1];
  const words = new Intl.DateTimeFormat('fr-FR', { ...shown, timeZone: 'UTC' }).format(new Date(date));
  return words.replace(/^1 /u, '1er ');
}
