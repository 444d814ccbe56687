/** The end of a sentence: its sign and what closes it, then a space, then what may begin another. */
const BETWEEN =
  /(?<=[.!?…][»”")\]]?[\s\u00a0\u202f]?[»”]?)(?<!(?:^|[\s.(])\p{Lu}\.)\s+(?=[«“"(+]?[\s\u00a0\u202f]?[\p{Lu}\p{N}])/u;

/**
 * The sentences of a paragraph, trimmed, none empty. An initial (« J. Dupont ») or an abbreviation followed by a
 * lowercase letter ends none.
 */
export function sentencesOf(paragraph: string): string[] {
  return paragraph
    .split(BETWEEN)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
