import type { DocumentExtension } from '../../compiler/sources/document-extensions.ts';
import { bytesAt, type DocumentReading, type ImageSource, type TableSheet } from '../blocks/read-blocks.ts';

export interface ReceivedDocument {
  readonly bytes: Uint8Array;
  /** Empty for a binary format. */
  readonly text: string;
  readonly facts: readonly string[];
  readonly beside: ImageSource;
  readonly isHeading: (words: string) => boolean;
}

export interface Format {
  readonly words: string;
  /** In lower case, without a dot. */
  readonly extensions: readonly DocumentExtension[];
  /** A binary format is detected by its first bytes, as Latin-1, and by a file that its archive holds. */
  readonly signature?: string;
  readonly part?: string;
  /** Another one is detected by its text. `isNamed`: the file has one of the extensions. */
  readonly detect?: (text: string, isNamed: boolean) => boolean;
  /** Null for a damaged file; a refusal goes after its name. Throws a RangeError for one that is too large or too deep. */
  readonly read: (
    received: ReceivedDocument,
  ) => Promise<DocumentReading | { readonly refusal: string } | null>;
  /** Why a document without text can't be imported, and what to do. */
  readonly withoutText?: string;
  /** Files with its extensions may say in which encoding they are. */
  readonly declaresEncoding?: true;
}

/** What can be imported: the first that fits. Readers are imported when a document needs them, as a build reads none. */
export const FORMATS: readonly Format[] = [
  {
    words: 'Word (.docx)',
    extensions: ['docx'],
    signature: 'PK',
    part: 'word/document.xml',
    read: async ({ bytes }) => (await import('./docx-reader.ts')).readDocx(bytes),
  },
  {
    words: 'OpenDocument (.odt, .ods)',
    extensions: ['odt', 'ods'],
    signature: 'PK',
    part: 'content.xml',
    read: async ({ bytes }) =>
      (await import('./odt-reader.ts')).readOdt(bytes) ??
      tableReading((await import('./workbook-reader.ts')).readOds(bytes), ['OpenDocument (.ods)']),
  },
  {
    words: 'Excel (.xlsx)',
    extensions: ['xlsx', 'xlsm'],
    signature: 'PK',
    part: 'xl/workbook.xml',
    read: async ({ bytes }) =>
      tableReading((await import('./workbook-reader.ts')).readXlsx(bytes), ['Excel (.xlsx)']),
  },
  {
    words: 'PDF',
    extensions: ['pdf'],
    signature: '%PDF',
    read: async ({ bytes, isHeading }) => (await import('./pdf-reader.ts')).readPdf(bytes, isHeading),
    withoutText:
      'n’a pas de texte : ce PDF est fait d’images. → Passez-le par une reconnaissance de caractères, ou demandez le fichier d’origine.',
  },
  {
    words: 'CSV',
    extensions: ['csv', 'tsv'],
    detect: (text, isNamed) => isNamed || hasTabbedCells(text),
    read: async ({ text, facts }) => {
      const table = (await import('./csv-reader.ts')).readCsv(text);
      return 'refusal' in table ? table : tableReading([table], ['CSV', ...facts]);
    },
  },
  {
    words: 'HTML',
    extensions: ['html', 'htm', 'xhtml', 'xhtm'],
    detect: (text, isNamed) => isNamed || looksLikeHtml(text),
    read: async ({ text, facts, isHeading, beside }) => {
      const { parseHtml, readHtmlTree } = await import('./html-reader.ts');
      const source: ImageSource = (address) => bytesAt(address, beside);
      return readHtmlTree(parseHtml(text), ['HTML', ...facts], source, isHeading);
    },
    declaresEncoding: true,
  },
  {
    words: 'Markdown',
    extensions: ['md', 'markdown'],
    detect: isMarkdown,
    read: async ({ text, facts, beside }) =>
      (await import('./markdown-reader.ts')).readMarkdown(text, ['Markdown', ...facts], beside),
  },
  {
    words: 'texte',
    extensions: ['txt'],
    detect: () => true,
    read: async ({ text, facts, isHeading }) =>
      (await import('./text-reader.ts')).readPlainText(text, ['texte', ...facts], isHeading),
  },
];

/** Kinds that are not read, by the first bytes of a file, a file of its archive or its extension, one a line. */
export const UNREAD: readonly { readonly mark: RegExp; readonly words: string }[] = [
  {
    mark: /^ppt\/|opendocument\.presentation|^\.(?:pptx?|key)$/mu,
    words:
      'est une présentation, qui n’est pas lue. → Enregistrez-la en PDF, ou copiez-en le texte dans un document Word (.docx), puis importez ce document-là.',
  },
  {
    mark: /^\.(?:xls|numbers)$/mu,
    words:
      'est un tableur d’un format qui n’est pas lu. → Enregistrez-le en Excel (.xlsx) ou en CSV, puis importez ce fichier-là.',
  },
  {
    mark: /^\.pages$/mu,
    words:
      'est un document de Pages, qui n’est pas lu. → Exportez-le en Word (.docx), puis importez ce document-là.',
  },
  {
    mark: /^(?:.PNG|\u00ff\u00d8\u00ff|GIF8|RIFF....WEBP|II\*|....ftyp(?:heic|mif1|avif))|^\.svg$/msu,
    words:
      'est une image, qui n’est pas lue. → Demandez le document lui-même (Word, OpenDocument ou PDF), puis importez ce document-là.',
  },
  {
    mark: /^(?:\u00d0\u00cf.\u00e0|\{\\rtf)/u,
    words:
      'est un document ancien (.doc ou .rtf), qui n’est pas lu. → Ouvrez-le et enregistrez-le en Word (.docx) ou en OpenDocument (.odt), puis importez ce document-là.',
  },
];

function tableReading(
  tables: readonly TableSheet[] | null,
  facts: readonly string[],
): DocumentReading | null {
  if (tables === null) return null;
  const held = tables.flatMap(({ rows }) => rows.flat()).join('\n');
  return { tables, facts, held, blocks: [], notes: new Map(), aside: [], inserted: [], isMarkdown: false };
}

/** « Texte Unicode » of Excel: its first line and most others have cells between tabs. */
function hasTabbedCells(text: string): boolean {
  const lines = text.split('\n', 50).filter((line) => line.trim() !== '');
  const tabbed = lines.map((line) => /^[^\t]+\t[^\t]*\t/u.test(line));
  return lines.length > 1 && tabbed[0] === true && tabbed.filter(Boolean).length * 2 > lines.length;
}

function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 2000).trimStart();
  if (/^(?:<!doctype html|<html|<head|<body|<\?xml[^>]*>\s*<html)/iu.test(start)) return true;
  const tags = text.match(/<(?:h[1-6]|p)\b[^>]*>/giu)?.length ?? 0;
  return tags >= 4 && !/^#{1,6} /mu.test(text);
}

function isMarkdown(text: string, isNamed: boolean): boolean {
  const headings = text.match(/^#{1,6} \S/gmu)?.length ?? 0;
  const lines = text.split('\n');
  const isUnderlined = (at: number) => /^(?:={3,}|-{3,})$/u.test(lines[at + 1] ?? '');
  const underlined = lines.filter((line, at) => /^\S/u.test(line) && isUnderlined(at)).length;
  if (headings + underlined >= 2) return true;
  return isNamed && (headings + underlined > 0 || /\*\*\S/u.test(text));
}
