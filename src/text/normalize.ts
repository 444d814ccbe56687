/**
 * A file's text as the rest of the program reads it: no byte order mark, lines ended by LF, composed accents (NFC).
 * The same document saved by any editor gives the same text.
 */
export function normalizeText(text: string): string {
  return text
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n')
    .normalize('NFC');
}
