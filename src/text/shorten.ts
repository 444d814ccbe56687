/**
 * The beginning of a text, cut between two words at `most` characters or before, with an ellipsis where something is
 * left out. A text that fits comes back whole.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(/\s+\S*$/u, '');
  return `${cut.replace(/[\s,;:(«–-]+$/u, '')}…`;
}
