const SPACE_LIKE = /[\s'’‘ʼ`´\-‐‑‒–—−_]+/gu;

/**
 * The form in which spellings of the same French words are equal: lowercase, no accents, ligatures and compatibility
 * forms opened (œ → oe, ² → 2), apostrophes, hyphens and runs of spaces as one space. Idempotent.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .replace(/ß/gu, 'ss')
    .replace(SPACE_LIKE, ' ')
    .trim();
}

/** Words have letters and digits only. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
