import { imageSize } from 'image-size';
import type { SourceIndex } from '../../compiler/sources/source-index.ts';
import { fingerprint } from '../../content/files/fingerprint.ts';
import { tally } from '../../core/collections/group-by.ts';
import type { ReceivedImage, SourceBlock, TextBlock } from '../blocks/read-blocks.ts';

/** Null for what the document does not say. */
export interface SheetImage {
  readonly fichier: string;
  readonly alt: string | null;
  readonly credit: string | null;
  readonly licence: string | null;
  readonly legende?: string;
}

type ImageAsideReason =
  | 'adresse en ligne, ou fichier introuvable'
  | 'au-delà de vingt par fiche'
  | 'format non publié'
  | 'hors des fiches'
  | 'répétée (logo, bandeau)'
  | 'trop petite';

interface ImageAside {
  readonly reason: ImageAsideReason;
  readonly name: string;
}

type ImageRights = Exclude<NonNullable<SourceIndex['images']>, false>;

export type ChosenImages = ReturnType<typeof chooseImages>;

/** As `image-size` names them. */
export const PUBLISHED_KINDS: readonly (string | undefined)[] = ['jpg', 'png', 'webp'];
/** In pixels: an image smaller on both sides is a sign beside the text. */
const SMALLEST = 96;
const MOST = 20;

/** For each sheet in turn, what its header says of its images; and the files to write. */
export function chooseImages(
  sheets: readonly { readonly id: string; readonly images: readonly PlacedImage[] }[],
  outside: readonly ReceivedImage[],
  rights: ImageRights | false | null,
) {
  const aside: ImageAside[] = outside.map(({ name }) => ({ reason: 'hors des fiches', name }));
  const repeated = repeatedIn(sheets);
  const files: { name: string; content: Uint8Array }[] = [];
  const chosen = sheets.map(({ id, images }) => {
    const described: SheetImage[] = [];
    for (const { image, caption } of images) {
      const kind = kindOf(image);
      const reason = reasonAside(image, kind, repeated, described.length);
      if (reason !== null || image.bytes === null || rights === false) {
        aside.push({ reason: reason ?? 'hors des fiches', name: image.name });
        continue;
      }
      const name = `${id}-${described.length + 1}.${kind?.type}`;
      files.push({ name, content: image.bytes });
      const words = caption.replace(LABELLED, '').replace(/\s+/gu, ' ').trim();
      described.push(imageOf(name, image, words, rights));
    }
    return described;
  });
  return { sheets: chosen, files, aside };
}

function imageOf(
  fichier: string,
  { alt }: ReceivedImage,
  caption: string,
  rights: ImageRights | null,
): SheetImage {
  const [credited = '', credit] =
    /(?:©|\bcrédits?(?:\s+photos?)?\s*:|^photos?\s*:)\s*([^©]{2,100}?)[\s.]*$/iu.exec(caption) ?? [];
  const legende = caption.slice(0, caption.length - credited.length).replace(/[\s–—(-]+$/u, '');
  const words = alt === '' ? caption : alt;
  return {
    fichier,
    alt: words === '' ? null : words,
    credit: credit ?? rights?.credit ?? null,
    licence: rights?.licence ?? null,
    ...(legende !== '' && { legende }),
  };
}

function kindOf({ bytes }: ReceivedImage): { type: string | undefined; isSmall: boolean } | null {
  if (bytes === null) return null;
  try {
    const { width, height, type } = imageSize(bytes);
    return { type, isSmall: Math.max(width, height) < SMALLEST };
  } catch {
    return { type: undefined, isSmall: false };
  }
}

function reasonAside(
  image: ReceivedImage,
  kind: ReturnType<typeof kindOf>,
  repeated: ReadonlySet<string>,
  already: number,
): ImageAsideReason | null {
  if (image.bytes === null || kind === null) return 'adresse en ligne, ou fichier introuvable';
  if (repeated.has(fingerprint(image.bytes))) return 'répétée (logo, bandeau)';
  if (!PUBLISHED_KINDS.includes(kind.type)) return 'format non publié';
  if (kind.isSmall) return 'trop petite';
  return already >= MOST ? 'au-delà de vingt par fiche' : null;
}

/** Hashes of images that two sheets or more have. */
function repeatedIn(sheets: readonly { readonly images: readonly PlacedImage[] }[]): Set<string> {
  const hashes = sheets.flatMap(({ images }) => [
    ...new Set(images.flatMap(({ image }) => (image.bytes === null ? [] : [fingerprint(image.bytes)]))),
  ]);
  return new Set([...tally(hashes)].filter(([, times]) => times > 1).map(([hash]) => hash));
}

export interface PlacedImage {
  readonly image: ReceivedImage;
  /** As the document writes it; empty where it has none. */
  readonly caption: string;
}

const LABELLED = /^légendes? *: */iu;
const CREDITED = /^(?:(?:photo(?:graphie)?s?|crédits?|visuel|illustration|image|figure|fig\.)\b|©)/iu;
const LONGEST_CAPTION = 200;

/** Images of a sheet, each with its caption: the words below it or, labelled as a caption, above it. */
export function takeImages(blocks: readonly SourceBlock[]) {
  const captions = new Set<SourceBlock | undefined>();
  const images = blocks.flatMap((block, at): PlacedImage[] => {
    if (block.kind !== 'image') return [];
    const [above, below] = [blocks[at - 1], blocks[at + 1]];
    const labelled = isCaption(above, false) && !captions.has(above) ? above : null;
    const caption = isCaption(below, true) ? below : labelled;
    if (caption !== null) captions.add(caption);
    return [{ image: block.image, caption: caption?.text ?? '' }];
  });
  return { blocks: blocks.filter((block) => block.kind !== 'image' && !captions.has(block)), images };
}

function isCaption(block: SourceBlock | undefined, isBelow: boolean): block is TextBlock {
  if (block?.kind !== 'paragraph' || block.text.length > LONGEST_CAPTION) return false;
  return LABELLED.test(block.text) || (isBelow && CREDITED.test(block.text));
}

/** Runs a step without the images, which would mislead it, and puts them back: it returns as many blocks as it takes. */
export function aroundImages(
  blocks: readonly SourceBlock[],
  step: (blocks: readonly SourceBlock[]) => readonly SourceBlock[],
): SourceBlock[] {
  const rest = [...step(blocks.filter(({ kind }) => kind !== 'image'))];
  return blocks.flatMap((block) => (block.kind === 'image' ? [block] : rest.splice(0, 1)));
}
