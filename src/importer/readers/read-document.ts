import { extname } from 'node:path';
import type { UsualHeadings } from '../../compiler/sources/usual-headings.ts';
import { MOST_PARAGRAPHS, namesIn } from '../../content/files/xml.ts';
import { normalizeText } from '../../core/text/normalize.ts';
import { bare } from '../blocks/heading-lines.ts';
import { type DocumentReading, type ImageSource, refuseEndless } from '../blocks/read-blocks.ts';
import { FORMATS, type Format, type ReceivedDocument, UNREAD } from './formats.ts';

const MOST_READ = 4096;
const MOST_SLIPS = 3;

/** With facts such as « UTF-16 » or « fins de ligne de Windows ». Null when the bytes are no text. */
function decodeText(bytes: Uint8Array): { text: string; facts: readonly string[] } | null {
  const { label, name } = encodingOf(bytes);
  const text = decodeAs(label, bytes);
  if (text.includes('\0')) return null;
  const facts = [name];
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) facts.push('marque d’ordre des octets');
  if (/\r\n/u.test(text)) facts.push('fins de ligne de Windows (CRLF)');
  else if (/\r/u.test(text)) facts.push('fins de ligne de Macintosh (CR)');
  return { text, facts };
}

/** Line and column of the first NUL of a text, « 12:4 »; null where the bytes are no text at all. */
function placeOfStrayNul(bytes: Uint8Array): string | null {
  const text = decodeAs(encodingOf(bytes).label, bytes);
  const at = text.indexOf('\0');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  const odd = text.match(/[\0-\x08\x0e-\x1f\ufffd]/gu)?.length ?? 0;
  if (at < 0 || odd > Math.max(MOST_SLIPS, text.length / 1000)) return null;
  const above = text.slice(0, at).split(/\r\n|[\r\n]/u);
  return `${above.length}:${(above.at(-1)?.length ?? 0) + 1}`;
}

/** What the bytes 0x80 to 0x9f mean: Node.js 20 reads them as control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeAs(label: string, bytes: Uint8Array): string {
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

const DAMAGED =
  'est abîmé, ou protégé par un mot de passe : rien n’a pu y être lu. → Ouvrez-le, enregistrez-le de nouveau, puis relancez l’import.';
const TOO_LARGE =
  'est trop grand pour être lu, ou a trop de listes, de tableaux ou de cadres les uns dans les autres, ou une ligne sans fin. → Copiez-en le texte dans un document neuf, en paragraphes, ou importez-le en plusieurs documents.';

/** Its format is detected by its content first, then by its name. */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  usual: UsualHeadings,
  beside: ImageSource = () => null,
): Promise<DocumentReading | { readonly refusal: string }> {
  const received = { bytes, beside, isHeading: (words: string) => usual.isHeading(bare(words)) };
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 100));
  const files = start.startsWith('PK') ? namesIn(bytes) : null;
  const extension = extname(name).slice(1).toLowerCase();
  const marks = [start, ...(files ?? []), `.${extension}`].join('\n');
  const unread = `${name} ${UNREAD.find(({ mark }) => mark.test(marks))?.words ?? DAMAGED}`;
  const binary = FORMATS.find(
    ({ signature, part }) => signature && start.startsWith(signature) && (!part || files?.has(part)),
  );
  if (binary !== undefined) return readAs(binary, name, { ...received, text: '', facts: [] }, unread);
  if (files !== null || !unread.endsWith(DAMAGED)) return { refusal: unread };
  const isDeclared = FORMATS.some((one) => one.declaresEncoding && hasExtension(one, extension));
  const decoded = decodeText(isDeclared ? withDeclared(bytes) : bytes);
  if (decoded === null) {
    const place = placeOfStrayNul(bytes);
    const nul = `Un signe invisible (NUL) s’est glissé dans le texte. → Effacez-le, ou enregistrez le document à nouveau.`;
    return {
      refusal: place
        ? `${name}:${place} ${nul}`
        : `${name} n’est pas un document lisible. → Sont lus : ${new Intl.ListFormat('fr').format(FORMATS.map(({ words }) => words))}.`,
    };
  }
  const text = normalizeText(decoded.text);
  const format = FORMATS.find((one) => one.detect?.(text, hasExtension(one, extension)));
  if (TOO_DEEP.test(text)) return { refusal: `${name} ${TOO_LARGE}` };
  return readAs(format, name, { ...received, text, facts: decoded.facts }, unread);
}

/** A list or a quotation in a hundred others. */
const TOO_DEEP = /^(?: {200,}(?:[-*+]|\d{1,9}[.)]) |(?: {0,3}>){100})/mu;

async function readAs(
  format: Format | undefined,
  name: string,
  received: ReceivedDocument,
  unread: string,
): Promise<DocumentReading | { readonly refusal: string }> {
  try {
    const reading = await format?.read(received);
    if (!reading) return { refusal: unread };
    if ('refusal' in reading) return { refusal: `${name}${reading.refusal}` };
    if (format?.withoutText && reading.held.trim() === '')
      return { refusal: `${name} ${format.withoutText}` };
    if (reading.blocks.length > MOST_PARAGRAPHS) throw new RangeError('There are too many paragraphs.');
    for (const block of reading.blocks) if ('text' in block) refuseEndless(block.text.replace(/\n/gu, ' '));
    return reading;
  } catch (error) {
    if (error instanceof RangeError) return { refusal: `${name} ${TOO_LARGE}` };
    if (format?.signature) return { refusal: unread };
    throw error;
  }
}

/** In UTF-8, where a page declares another encoding. */
function withDeclared(bytes: Uint8Array): Uint8Array {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const label = /charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1];
  if (label === undefined || /^utf-?(?:8|16)/iu.test(label)) return bytes;
  try {
    return new TextEncoder().encode(decodeAs(label.toLowerCase(), bytes));
  } catch {
    return bytes;
  }
}

const hasExtension = ({ extensions }: Format, extension: string): boolean =>
  extensions.some((one) => one === extension);
