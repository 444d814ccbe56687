import { imageSize } from 'image-size';
import { tally } from '../../../core/collections/group-by.ts';
import { fingerprint } from '../plan-files.ts';
import type { ReceivedImage } from '../read-blocks.ts';
import { captionWords, type PlacedImage } from './take-images.ts';

/** Null for what the document does not tell. */
export interface SheetImage {
  readonly fichier: string;
  readonly alt: string | null;
  readonly credit: string | null;
  readonly licence: string | null;
  readonly legende?: string;
}

export interface ImageToWrite {
  readonly name: string;
  readonly content: Uint8Array;
}

type ImageAsideReason =
  | 'adresse en ligne, ou fichier introuvable'
  | 'au-delà de vingt par fiche'
  | 'format non publié'
  | 'hors des fiches'
  | 'répétée (logo, bandeau)'
  | 'trop petite';

export interface ImageAside {
  readonly reason: ImageAsideReason;
  readonly name: string;
}

/** What the index says of all the images of its document. */
export interface ImageRights {
  readonly credit: string;
  readonly licence: string;
}

export interface ChosenImages {
  /** In the order of the sheets. */
  readonly sheets: readonly (readonly SheetImage[])[];
  readonly files: readonly ImageToWrite[];
  readonly aside: readonly ImageAside[];
}

const KINDS: readonly (string | undefined)[] = ['jpg', 'png', 'webp'];
/** Pixels: smaller on both sides, it is a sign beside the text. */
const SMALLEST = 96;
const MOST = 20;

export function chooseImages(
  sheets: readonly { readonly id: string; readonly images: readonly PlacedImage[] }[],
  outside: readonly ReceivedImage[],
  rights: ImageRights | false | null,
): ChosenImages {
  const aside: ImageAside[] = outside.map(({ name }) => ({ reason: 'hors des fiches', name }));
  const repeated = repeatedIn(sheets);
  const files: ImageToWrite[] = [];
  const chosen = sheets.map(({ id, images }) => {
    const told: SheetImage[] = [];
    for (const { image, caption } of images) {
      const kind = kindOf(image);
      const reason = reasonAside(image, kind, repeated, told.length);
      if (reason !== null || image.bytes === null || rights === false) {
        aside.push({ reason: reason ?? 'hors des fiches', name: image.name });
        continue;
      }
      const name = `${id}-${told.length + 1}.${kind?.type}`;
      files.push({ name, content: image.bytes });
      told.push(described(name, image, captionWords(caption), rights));
    }
    return told;
  });
  return { sheets: chosen, files, aside };
}

function described(
  fichier: string,
  { alt }: ReceivedImage,
  caption: string,
  rights: ImageRights | null,
): SheetImage {
  const credit = /(?:©|\bcrédits?(?:\s+photos?)?\s*:|^photos?\s*:)\s*([^©]{2,100}?)[\s.]*$/iu.exec(
    caption,
  )?.[1];
  const words = alt === '' ? caption : alt;
  return {
    fichier,
    alt: words === '' ? null : words,
    credit: credit ?? rights?.credit ?? null,
    licence: rights?.licence ?? null,
    ...(caption !== '' && { legende: caption }),
  };
}

interface Kind {
  readonly type: string | undefined;
  readonly isSmall: boolean;
}

function kindOf({ bytes }: ReceivedImage): Kind | null {
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
  kind: Kind | null,
  repeated: ReadonlySet<string>,
  already: number,
): ImageAsideReason | null {
  if (image.bytes === null || kind === null) return 'adresse en ligne, ou fichier introuvable';
  if (repeated.has(fingerprint(image.bytes))) return 'répétée (logo, bandeau)';
  if (!KINDS.includes(kind.type)) return 'format non publié';
  if (kind.isSmall) return 'trop petite';
  return already >= MOST ? 'au-delà de vingt par fiche' : null;
}

/** In two sheets or more. */
function repeatedIn(sheets: readonly { readonly images: readonly PlacedImage[] }[]): Set<string> {
  const hashes = sheets.flatMap(({ images }) => [
    ...new Set(images.flatMap(({ image }) => (image.bytes === null ? [] : [fingerprint(image.bytes)]))),
  ]);
  return new Set([...tally(hashes)].filter(([, times]) => times > 1).map(([hash]) => hash));
}
