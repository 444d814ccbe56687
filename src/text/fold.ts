const SPACE_LIKE = /[\s'’‘ʼ`´\-‐‑‒–—−_]+/gu;

/**
 * The form under which two spellings of the same French words are equal: lowercase, no accents, ligatures opened
 * (œ → oe, æ → ae), compatibility forms opened (² → 2); apostrophes, hyphens, dashes and any run of spaces are one
 * space; trimmed. Other punctuation stays. Idempotent.
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

/** The folded words of a text (letters and digits only), in order. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
