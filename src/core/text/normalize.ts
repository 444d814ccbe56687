/** No byte order mark, LF line ends, composed accents (NFC): a document saved by any editor gives the same text. */
export function normalizeText(text: string): string {
  return text
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n')
    .normalize('NFC');
}
