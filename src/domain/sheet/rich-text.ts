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
  | { readonly type: 'break' };

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

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly type: 'caption'; readonly children: readonly Inline[] }
  | PublishedImage;

/** Every run of text, in reading order. */
export function runsIn(block: Block): (readonly Inline[])[] {
  return block.type === 'list' ? block.items.flatMap((item) => item.flatMap(runsIn)) : [block.children];
}

export function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return ' ';
      return inlineText(node.children);
    })
    .join('');
}
