/** Letters and digits, in order; « ﬁ » is f and i. */
export function lettersOf(text: string): string {
  return (text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}
