import { extname } from 'node:path';
import { normalizeText } from '../../../text/normalize.ts';
import { bare } from '../heading-lines.ts';
import type { UsualHeadings } from '../usual-headings.ts';
import { boxedLooks } from './boxed-lines.ts';
import { decodeAs, decodeText, placeOfStrayNul } from './decode-text.ts';
import { readDocx } from './docx-reader.ts';
import { readHtml } from './html-reader.ts';
import { readMarkdown } from './markdown-reader.ts';
import { withNumberedNotes } from './numbered-notes.ts';
import { readOdt } from './odt-reader.ts';
import { readPdf } from './pdf-reader.ts';
import type { DocumentReading } from './reading.ts';
import type { ImageSource } from './received-image.ts';
import { readPlainText } from './text-reader.ts';
import { unzipParts } from './xml.ts';

const DAMAGED =
  'est abîmé, ou protégé par un mot de passe : rien n’a pu y être lu. → Ouvrez-le, enregistrez-le de nouveau, puis relancez l’import.';
const READ = 'Sont lus : Word (.docx), OpenDocument (.odt), PDF, HTML, Markdown et texte.';

/** Told by its content first, then by its name. */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  usual: UsualHeadings,
  beside: ImageSource = () => null,
): Promise<DocumentReading | { readonly refusal: string }> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  if (start.startsWith('PK')) return (await readArchive(bytes)) ?? { refusal: `${name} ${DAMAGED}` };
  const isHeading = headingTest(usual);
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

function headingTest(usual: UsualHeadings): (text: string) => boolean {
  return (text) => usual.isHeading(bare(text));
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

/** A page says its encoding; where it is not UTF-8, its bytes are read again. */
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
