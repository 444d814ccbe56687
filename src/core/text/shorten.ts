/** Cuts between two words, at `most` characters or before, and adds an ellipsis. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(/\s+\S*$/u, '');
  return `${cut.replace(/[\s,;:(«–-]+$/u, '')}…`;
}
