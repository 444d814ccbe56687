export interface DecodedText {
  readonly text: string;
  /** « UTF-16 », « fins de ligne de Windows ». */
  readonly facts: readonly string[];
}

const MOST_READ = 4096;
const MOST_SLIPS = 3;

/** Null when the bytes are no text. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const { label, name } = encodingOf(bytes);
  const text = decodeAs(label, bytes);
  if (text.includes('\0')) return null;
  const facts = [name];
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) facts.push('marque d’ordre des octets');
  if (/\r\n/u.test(text)) facts.push('fins de ligne de Windows (CRLF)');
  else if (/\r/u.test(text)) facts.push('fins de ligne de Macintosh (CR)');
  return { text, facts };
}

/** « 12:4 », where NULs are slips in a text; null where the bytes are no text at all. */
export function placeOfStrayNul(bytes: Uint8Array): string | null {
  const text = decodeAs(encodingOf(bytes).label, bytes);
  const at = text.indexOf('\0');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  const odd = text.match(/[\0-\x08\x0e-\x1f\ufffd]/gu)?.length ?? 0;
  if (at < 0 || odd > Math.max(MOST_SLIPS, text.length / 1000)) return null;
  const above = text.slice(0, at).split(/\r\n|[\r\n]/u);
  return `${above.length}:${(above.at(-1)?.length ?? 0) + 1}`;
}

/** Of the bytes 0x80 to 0x9f, which Node.js 20 reads as control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function decodeAs(label: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(label);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/gu, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}

function encodingOf(bytes: Uint8Array): { label: string; name: string } {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { label: wide, name: 'UTF-16' };
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { label: 'utf-8', name: 'UTF-8' };
  } catch {
    return { label: 'windows-1252', name: 'Windows-1252' };
  }
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const read = bytes.subarray(0, MOST_READ);
  const zeros = [0, 0];
  for (const [index, byte] of read.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = read.length / 3;
  if (odd > many && even < odd / 10) return 'utf-16le';
  return even > many && odd < even / 10 ? 'utf-16be' : null;
}
