/** Closing sign, spaces, then what may begin a sentence; « J. Dupont » is not an end. */
const BETWEEN =
  /(?<=[.!?…][»”")\]]?[\s\u00a0\u202f]?[»”]?)(?<!(?:^|[\s.(])\p{Lu}\.)\s+(?=[«“"(+]?[\s\u00a0\u202f]?[\p{Lu}\p{N}])/u;

export function sentencesOf(paragraph: string): string[] {
  return paragraph
    .split(BETWEEN)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Cuts between two words, at `most` characters or before, and adds an ellipsis. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(/\s+\S*$/u, '');
  return `${cut.replace(/[\s,;:(«–-]+$/u, '')}…`;
}
