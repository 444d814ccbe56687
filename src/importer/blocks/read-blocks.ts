import type { List, ListItem, Nodes, RootContent } from 'mdast';
import { BULLET_SIGNS } from '../../compiler/sheet/block.ts';
import { runsOf } from '../../core/collections/group-by.ts';
import type { Doubt } from './doubts.ts';

export interface ReceivedImage {
  /** In the document: an address, a path or a part of its archive. */
  readonly name: string;
  /** Null where the document only gives its address. */
  readonly bytes: Uint8Array | null;
  /** What the document says that it shows; empty where it says nothing. */
  readonly alt: string;
}

export type ImageSource = (address: string) => Uint8Array | null;

/** Alternative texts that programs write where the author gives none. */
const WRITTEN_BY_PROGRAMS =
  /^(?:image|picture|photo|untitled|sans[ -]titre|img|graphique|graphic|figure|object|objet|dsc|pict|capture)?[\s_-]*\d*(?:\.\w{3,4})?$|\.(?:jpe?g|png|gif|webp|emf|wmf)$|généré(?:e)? (?:automatiquement|par l)|automatically generated/iu;

export function receivedImage(name: string, alt: string, bytes: Uint8Array | null): ReceivedImage {
  const words = alt.replace(/\s+/gu, ' ').trim();
  const shown = name.startsWith('data:') ? name.slice(0, name.indexOf(',')) : name;
  return { name: shown, bytes, alt: WRITTEN_BY_PROGRAMS.test(words) ? '' : words };
}

/** Of an image whose address holds it (`data:`) or leads to a file beside the document. */
export function bytesAt(address: string, beside: ImageSource): Uint8Array | null {
  const [, encoding, data] = /^data:[^,]*?(;base64)?,([\s\S]*)$/iu.exec(address) ?? [];
  if (data !== undefined) return encoding ? Buffer.from(data, 'base64') : Buffer.from(decoded(data));
  return /^(?:[a-z][a-z\d+.-]*:|\/\/|#|\/)/iu.test(address) ? null : beside(decoded(address));
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export type AsideReason =
  | 'balisage'
  | 'césures'
  | 'commentaire'
  | 'double d’une zone de texte'
  | 'en-tête de la fiche'
  | 'en-tête ou pied de page'
  | 'hors des fiches'
  | 'image'
  | 'métadonnées'
  | 'note sans appel'
  | 'numéro de page'
  | 'numéro de titre'
  | 'sommaire'
  | 'texte masqué'
  | 'texte supprimé'
  | 'titre courant'
  | 'zone de texte';

/** Words of the document that no sheet publishes. */
export interface Aside {
  readonly reason: AsideReason;
  readonly text: string;
}

/** A sheet of a workbook, or a CSV file. Texts as a person reads them in the cells. */
export interface TableSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Of its cells, each after its place. */
  readonly comments?: readonly string[];
  /** By the author, in the program that wrote it: it is no list of initiatives. */
  readonly isHidden?: boolean;
  /** « row,column », from 0, of each cell that a merged one above it goes on into. */
  readonly merged?: ReadonlySet<string>;
  /** Where each row begins in its file, from 1, where rows and lines differ. */
  readonly lines?: readonly number[];
}

/** One shape for every format. Texts of blocks and notes are in the sheet format. */
export interface DocumentReading {
  readonly title?: string;
  readonly blocks: readonly SourceBlock[];
  readonly notes: ReadonlyMap<string, string>;
  readonly aside: readonly Aside[];
  readonly doubts?: readonly Doubt[];
  /** Every text of the file, against which what the sheets publish is counted. */
  readonly held: string;
  /** What the reader inserted for what the file writes otherwise: `é` for `&eacute;`. */
  readonly inserted: readonly string[];
  /** Whether the document has the marks of sheets (addresses of links, labels of notes): they are then counted too. */
  readonly isMarkdown: boolean;
  /** Of a spreadsheet, which has no blocks. */
  readonly tables?: readonly TableSheet[];
  /** « Document Word », « texte en UTF-16 ». */
  readonly facts: readonly string[];
}

/** How a paragraph looks on paper, where its format says so. */
export interface Looks {
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
}

export const sameLooks = (a: Looks | undefined, b: Looks | undefined): boolean =>
  (a?.bold ?? false) === (b?.bold ?? false) && Math.abs((a?.size ?? 0) - (b?.size ?? 0)) < 0.6;

export interface Placed {
  /** In the received document, from 1. */
  readonly line: number;
  /** Blank lines just above. */
  readonly gap: number;
  readonly looks?: Looks;
}

interface SourceItem {
  readonly text: string;
  /** As written: `-`, `*`, `+`, `3.`. */
  readonly marker: string;
}

export type SourceBlock =
  | (Placed & {
      readonly kind: 'heading';
      readonly depth: number;
      readonly text: string;
      readonly isGuessed?: boolean;
      /** Of a slide: whether a sheet begins there, or what is no sheet. */
      readonly begins?: boolean;
    })
  | (Placed & { readonly kind: 'paragraph' | 'quote'; readonly text: string })
  | (Placed & { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly SourceItem[] })
  /** Cells in the sheet format; the lines of a cell are separated by `<br>`. */
  | (Placed & { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] })
  | (Placed & { readonly kind: 'image'; readonly image: ReceivedImage });

export type Heading = Extract<SourceBlock, { readonly kind: 'heading' }>;
export type TextBlock = Extract<SourceBlock, { readonly text: string }>;

const MOST_LINES = 50_000;
const LONGEST_LINE = 20_000;

/** Throws a RangeError for a line, or lines, without end. An image that an address holds may be long. */
export function refuseEndless(text: string): void {
  const lines = text.replace(/\bdata:[^\s)"'>]+/gu, '').split('\n', MOST_LINES + 1);
  if (lines.length > MOST_LINES || lines.some(({ length }) => length > LONGEST_LINE))
    throw new RangeError('A text has no end.');
}

export function blockText(block: SourceBlock): string {
  if (block.kind === 'list') return block.items.map((item) => `${item.marker} ${item.text}`).join('\n');
  if (block.kind === 'table') return block.rows.flat().join('\n');
  return block.kind === 'image' ? '' : block.text;
}

export function mapText(block: SourceBlock, change: (text: string) => string): SourceBlock {
  if (block.kind === 'list')
    return { ...block, items: block.items.map((item) => ({ ...item, text: change(item.text) })) };
  return 'text' in block ? { ...block, text: change(block.text) } : block;
}

export function bulletBlock(texts: readonly string[], at: Placed): SourceBlock {
  return { kind: 'list', ordered: false, items: texts.map((text) => ({ text, marker: '-' })), ...at };
}

/** Bullets typed by hand are a block each. */
export function withWholeLists(blocks: readonly SourceBlock[]): SourceBlock[] {
  const isBullets = (block?: SourceBlock) => block?.kind === 'list' && !block.ordered;
  return runsOf(blocks, (block, [first]) => isBullets(block) && isBullets(first)).flatMap((run) => {
    const items = run.flatMap((block) => (block.kind === 'list' ? block.items : []));
    return run[0]?.kind === 'list' ? [{ ...run[0], items }] : run;
  });
}

/** A block written in the sheet format already, as it is typed; separators (`---`) are dropped. */
export function blocksOfSource(node: RootContent, text: string): SourceBlock[] {
  const raw = sliceOf(node, text);
  const at = { line: node.position?.start.line ?? 1, gap: 0 };
  switch (node.type) {
    case 'thematicBreak':
      return [];
    case 'heading': {
      const content =
        node.children.length === 0 ? '' : spanOf(node.children, text).replace(/\s*\n\s*/gu, ' ');
      return [{ kind: 'heading', depth: node.depth, text: content, ...at }];
    }
    case 'blockquote':
      return [{ kind: 'quote', text: raw.replace(/^ {0,3}> ?/gmu, '').trim(), ...at }];
    case 'list':
      if (isNumberedCaption(node, raw)) return [{ kind: 'paragraph', text: raw, ...at }];
      return [{ kind: 'list', ordered: node.ordered === true, items: items(node, text), ...at }];
    default:
      return [paragraph(raw, at)];
  }
}

/** « 1. A • 2. B • 3. C » on one line names the parts of an image; Markdown sees a list of one item. */
const isNumberedCaption = (node: List, raw: string): boolean =>
  node.ordered === true && node.children.length === 1 && /[•·|/] *\d+[.)] /u.test(raw);

function paragraph(raw: string, at: Placed): SourceBlock {
  const text = raw.replace(/^[^\S\n]+/gmu, '');
  return BULLET_SIGNS.test(text) ? typedBullets(text, at) : { kind: 'paragraph', text, ...at };
}

export function typedBullets(text: string, at: Placed): SourceBlock {
  const items = runsOf(text.split('\n'), (line) => !BULLET_SIGNS.test(line));
  const texts = items.map((lines) => lines.join('\n').replace(BULLET_SIGNS, '').trim());
  return bulletBlock(texts, at);
}

function items(list: List, text: string): SourceItem[] {
  return list.children.map((item) => {
    const marker = /^(?:[-*+]|\d+[.)])/u.exec(sliceOf(item, text))?.[0] ?? '-';
    return { marker, text: itemText(item, text).replace(BULLET_SIGNS, '') };
  });
}

/** Following lines go back to the margin of the first. */
function itemText(item: ListItem, text: string): string {
  if (item.children.length === 0) return '';
  const column = item.children[0]?.position?.start.column ?? 1;
  const indent = new RegExp(`\\n {1,${Math.max(1, column - 1)}}`, 'gu');
  return spanOf(item.children, text).replace(indent, '\n');
}

export const sliceOf = (node: Nodes, text: string): string =>
  text.slice(node.position?.start.offset, node.position?.end.offset);

const spanOf = (nodes: readonly RootContent[], text: string): string =>
  text.slice(nodes[0]?.position?.start.offset, nodes.at(-1)?.position?.end.offset);
