/** A word as it is, then as it may be in the singular: « chevaux », « cheval », « chevau ». */
export const singulars = (word: string): string[] => [
  ...new Set([word, word.replace(/aux$/u, 'al'), word.replace(/[sx]$/u, '')]),
];
