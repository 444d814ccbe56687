const INVISIBLE =
  /[\p{Cc}\p{Cs}\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufdd0-\ufdef\ufffd]/gu;

/** Without the signs that nobody sees: what is left is what the reader of the file sees. */
const visible = (text: string): string => text.normalize('NFC').replace(INVISIBLE, '');

export const lineOf = (text: string): string =>
  visible(text.replace(/\s+/gu, ' ')).replace(/ {2,}/gu, ' ').trim();

export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/u)
    .map(lineOf)
    .filter((line) => line !== '');

/** Markdown that says these words, whatever marks are among them. */
export function escaped(line: string): string {
  return line
    .replace(/[\\*_[\]<]|&(?=#?\w+;)/gu, '\\$&')
    .replace(/^[#>+\-~`|]/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/(?<!^|\\)#(?=#*$)/gu, '\\#');
}
