import type { ReceivedImage, SourceBlock } from '../read-blocks.ts';

export interface PlacedImage {
  readonly image: ReceivedImage;
  /** As the document writes it; empty where it has none. */
  readonly caption: string;
}

const LABELLED = /^légendes? *: */iu;
const CREDITED = /^(?:(?:photo(?:graphie)?s?|crédits?|visuel|illustration|image|figure|fig\.)\b|©)/iu;
const LONGEST_CAPTION = 200;

/** Pictures of a sheet, each with the words that stand under it or, labelled, above it. */
export function takeImages(blocks: readonly SourceBlock[]): {
  readonly blocks: SourceBlock[];
  readonly images: PlacedImage[];
} {
  const kept: SourceBlock[] = [];
  const images: PlacedImage[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.kind !== 'image') {
      kept.push(block);
      continue;
    }
    const below = blocks[at + 1];
    const above = blocks[at - 1];
    let caption = '';
    if (isCaption(below, true)) {
      caption = below.text;
      at += 1;
    } else if (isCaption(above, false) && kept.at(-1) === above) {
      caption = above.text;
      kept.pop();
    }
    images.push({ image: block.image, caption });
  }
  return { blocks: kept, images };
}

type Line = Extract<SourceBlock, { kind: 'paragraph' | 'quote' }>;

function isCaption(block: SourceBlock | undefined, isBelow: boolean): block is Line {
  if (block?.kind !== 'paragraph' || block.text.length > LONGEST_CAPTION) return false;
  return LABELLED.test(block.text) || (isBelow && CREDITED.test(block.text));
}

export function captionWords(caption: string): string {
  return caption.replace(LABELLED, '').replace(/\s+/gu, ' ').trim();
}

/** A step that gives as many blocks as it takes, and that pictures between them would mislead. */
export function aroundImages(
  blocks: readonly SourceBlock[],
  step: (blocks: readonly SourceBlock[]) => readonly SourceBlock[],
): SourceBlock[] {
  const rest = [...step(blocks.filter(({ kind }) => kind !== 'image'))];
  return blocks.flatMap((block) => (block.kind === 'image' ? [block] : rest.splice(0, 1)));
}
