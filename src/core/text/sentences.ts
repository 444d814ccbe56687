/** Closing sign, spaces, then what may begin a sentence; « J. Dupont » is not an end. */
const BETWEEN =
  /(?<=[.!?…][»”")\]]?[\s\u00a0\u202f]?[»”]?)(?<!(?:^|[\s.(])\p{Lu}\.)\s+(?=[«“"(+]?[\s\u00a0\u202f]?[\p{Lu}\p{N}])/u;

export function sentencesOf(paragraph: string): string[] {
  return paragraph
    .split(BETWEEN)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
