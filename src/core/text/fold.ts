const SPACE_LIKE = /[\s'’‘ʼ`´\-‐‑‒–—−_]+/gu;

/** Lowercase, no accents, ligatures opened, apostrophes, hyphens and spaces as one space. Idempotent. */
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

export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
