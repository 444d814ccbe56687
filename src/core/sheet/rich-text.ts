import type { TerritoryKey } from '../territory/territory.ts';

/** A run of text inside a block. The compiler emits this tree and React renders it: no HTML string anywhere. */
export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | {
      readonly type: 'strong' | 'emphasis' | 'superscript' | 'subscript';
      readonly children: readonly Inline[];
    }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }
  /** A commune named in the text and confirmed by the author; never inside a link or another place. */
  | { readonly type: 'place'; readonly key: TerritoryKey; readonly children: readonly Inline[] }
  | { readonly type: 'break' }
  /** Leads to a note; its number is no word of the text. `id`: of the first call of its note. */
  | { readonly type: 'call'; readonly number: number; readonly href: string; readonly id?: string };

interface PublishedImage {
  readonly type: 'image';
  /** Path on this site. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** What it shows, for readers who can't see it. */
  readonly alternative: string;
  /** Caption, credit and licence. */
  readonly children: readonly Inline[];
}

type Run = readonly Inline[];

export interface PublishedTable {
  readonly type: 'table';
  /** Empty where the author gives none. */
  readonly caption: Run;
  /** Of the columns; empty in a table of one row. */
  readonly head: readonly Run[];
  readonly rows: readonly (readonly Run[])[];
}

export interface SheetNote {
  readonly id: string;
  /** Where it is called from first; null where nothing calls it. */
  readonly back: string | null;
  readonly children: Run;
}

interface PublishedNotes {
  readonly type: 'notes';
  readonly notes: readonly SheetNote[];
}

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly type: 'caption'; readonly children: readonly Inline[] }
  | PublishedImage
  | PublishedTable
  | PublishedNotes;

/** Every run of text, in reading order. */
export function runsIn(block: Block): Run[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap((item) => item.flatMap(runsIn));
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()];
    case 'notes':
      return block.notes.map(({ children }) => children);
    default:
      return [block.children];
  }
}

export function mapRuns(block: Block, change: (run: Run) => Run): Block {
  switch (block.type) {
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((inner) => mapRuns(inner, change))) };
    case 'table': {
      const { caption, head, rows } = block;
      return {
        ...block,
        caption: change(caption),
        head: head.map(change),
        rows: rows.map((row) => row.map(change)),
      };
    }
    case 'notes':
      return {
        ...block,
        notes: block.notes.map((note) => ({ ...note, children: change(note.children) })),
      };
    default:
      return { ...block, children: change(block.children) };
  }
}

export function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return ' ';
      if (node.type === 'call') return '';
      return inlineText(node.children);
    })
    .join('');
}

/** Without the comma that led on to the next line. */
export function endedLine(nodes: Run): Run {
  const last = nodes.at(-1);
  const head = nodes.slice(0, -1);
  if (last?.type === 'text') return [...head, { ...last, value: last.value.replace(/[\s,;]+$/u, '') }];
  return last && 'children' in last ? [...head, { ...last, children: endedLine(last.children) }] : nodes;
}

/** Beside what it followed, where a no-break space would set its first line in. */
export function asOwnLine([first, ...rest]: readonly Inline[]): readonly Inline[] {
  if (first === undefined) return rest;
  if (first.type === 'text')
    return [{ ...first, value: first.value.replace(/^[\u00a0\u202f]+/u, ' ') }, ...rest];
  return 'children' in first
    ? [{ ...first, children: asOwnLine(first.children) }, ...rest]
    : [first, ...rest];
}
