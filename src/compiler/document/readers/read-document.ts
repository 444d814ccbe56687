import { extname } from 'node:path';
import { normalizeText } from '../../../core/text/normalize.ts';
import { bare } from '../heading-lines.ts';
import {
  type Aside,
  blockText,
  type DocumentReading,
  type ImageSource,
  type SourceBlock,
} from '../read-blocks.ts';
import type { UsualHeadings } from '../usual-headings.ts';
import { boxedLooks } from './boxed-lines.ts';
import { readDocx } from './docx-reader.ts';
import { readHtml } from './html-reader.ts';
import { readMarkdown } from './markdown-reader.ts';
import { readOdt } from './odt-reader.ts';
import { readPdf } from './pdf-reader.ts';
import { readPlainText } from './text-reader.ts';
import { unzipParts } from './xml.ts';

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

const NOTE = /^\((\d{1,2})\)\s+(\S[\s\S]*)$/u;

/** « (1) » after a word calls the paragraph that begins with it, further down: a number may be used again. */
function withNumberedNotes(reading: DocumentReading): DocumentReading {
  const notes = new Map(reading.notes);
  const aside: Aside[] = [];
  const blocks: SourceBlock[] = [];
  for (const block of reading.blocks) {
    const [, number = '', words = ''] = block.kind === 'paragraph' ? (NOTE.exec(block.text) ?? []) : [];
    const called =
      number === '' ? -1 : blocks.findLastIndex((above) => callOf(number).test(blockText(above)));
    const above = blocks[called];
    if (above === undefined || !('text' in above)) {
      blocks.push(block);
      continue;
    }
    let label = number;
    while (notes.has(label)) label += '-';
    notes.set(label, words.replace(/\s*\n\s*/gu, ' '));
    blocks[called] = { ...above, text: above.text.replace(callOf(number), `[^${label}]`) };
    if (!reading.isMarkdown)
      aside.push({ reason: 'balisage', text: number }, { reason: 'balisage', text: number });
  }
  return { ...reading, blocks, notes, aside: [...reading.aside, ...aside] };
}

function callOf(number: string): RegExp {
  return new RegExp(String.raw`(?<=[\p{L}\p{N}»)])[ \u00a0]?\(${number}\)(?=[\s.,;:!?»]|$)`, 'u');
}

const DAMAGED =
  'est abîmé, ou protégé par un mot de passe : rien n’a pu y être lu. → Ouvrez-le, enregistrez-le de nouveau, puis relancez l’import.';
const READ = 'Sont lus : Word (.docx), OpenDocument (.odt), PDF, HTML, Markdown et texte.';

/** Its format is detected by its content first, then by its name. */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  usual: UsualHeadings,
  beside: ImageSource = () => null,
): Promise<DocumentReading | { readonly refusal: string }> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  if (start.startsWith('PK')) return (await readArchive(bytes)) ?? { refusal: `${name} ${DAMAGED}` };
  const isHeading = (words: string) => usual.isHeading(bare(words));
  if (start.startsWith('%PDF')) {
    const pdf = await readPdf(bytes, isHeading);
    if (pdf !== null && pdf.held.trim() === '')
      return {
        refusal: `${name} n’a pas de texte : ce PDF est fait d’images. → Passez-le par une reconnaissance de caractères, ou demandez le fichier d’origine.`,
      };
    return pdf ?? { refusal: `${name} ${DAMAGED}` };
  }
  const refusal = refusalOf(name, start);
  if (refusal !== null) return { refusal };
  const html = /\.x?html?$/iu.test(name);
  const decoded = decodeText(withDeclared(bytes, html));
  if (decoded === null) {
    const place = placeOfStrayNul(bytes);
    const nul = `Un signe invisible (NUL) s’est glissé dans le texte. → Effacez-le, ou enregistrez le document à nouveau.`;
    return {
      refusal: place ? `${name}:${place} ${nul}` : `${name} n’est pas un document lisible. → ${READ}`,
    };
  }
  const facts = (kind: string) => [kind, ...decoded.facts];
  const text = normalizeText(decoded.text);
  if (html || looksLikeHtml(text)) return readHtml(text, facts('HTML'), beside);
  if (isMarkdown(name, text)) return withNumberedNotes(readMarkdown(text, facts('Markdown'), beside));
  return withNumberedNotes(readPlainText(text, facts('texte'), isHeading));
}

async function readArchive(bytes: Uint8Array): Promise<DocumentReading | null> {
  const parts = unzipParts(bytes, (path) => path === 'word/document.xml' || path === 'content.xml');
  if (parts?.has('word/document.xml')) return readDocx(bytes).catch(() => null);
  return parts?.has('content.xml') ? readOdt(bytes) : null;
}

function refusalOf(name: string, start: string): string | null {
  const save = (format: string, as: string) =>
    `${name} est ${format}, qui n’est pas lu. → Ouvrez-le et enregistrez-le en ${as}, puis relancez l’import.`;
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return save('un document de Word ancien (.doc)', '.docx');
  if (/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8)/u.test(start))
    return `${name} est une image, qui n’est pas lue. → Demandez le document lui-même. ${READ}`;
  if (start.startsWith('{\\rtf')) return save('un document RTF', '.docx ou .odt');
  return null;
}

/** In UTF-8, where a page declares another encoding. */
function withDeclared(bytes: Uint8Array, isHtml: boolean): Uint8Array {
  if (!isHtml) return bytes;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const label = /charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1];
  if (label === undefined || /^utf-?(?:8|16)/iu.test(label)) return bytes;
  try {
    return new TextEncoder().encode(decodeAs(label.toLowerCase(), bytes));
  } catch {
    return bytes;
  }
}

function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 2000).trimStart();
  if (/^(?:<!doctype html|<html|<head|<body|<\?xml[^>]*>\s*<html)/iu.test(start)) return true;
  const tags = text.match(/<(?:h[1-6]|p)\b[^>]*>/giu)?.length ?? 0;
  return tags >= 4 && !/^#{1,6} /mu.test(text);
}

function isMarkdown(name: string, text: string): boolean {
  const headings = text.match(/^#{1,6} \S/gmu)?.length ?? 0;
  const lines = text.split('\n');
  const boxed = boxedLooks(lines);
  const isUnderlined = (at: number) => !boxed.has(at) && /^(?:={3,}|-{3,})$/u.test(lines[at + 1] ?? '');
  const underlined = lines.filter((line, at) => /^\S/u.test(line) && isUnderlined(at)).length;
  if (headings + underlined >= 2) return true;
  return /^\.(?:md|markdown)$/iu.test(extname(name)) && (headings + underlined > 0 || /\*\*\S/u.test(text));
}
