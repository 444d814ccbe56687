import type { PublishedAtlas } from '../sharing/published-atlas.ts';
import { type AtlasCard, atlasCards } from './atlas-cards.ts';
import { makeCards } from './make-cards.ts';
import { cardAlt } from './share-card.ts';

export interface KeptCard {
  /** From the site's root. */
  readonly file: string;
  /** Changes with the picture: networks keep the one of an address for months. */
  readonly version: string;
  readonly alt: string;
  /** Where its PNG is kept. */
  readonly path: string;
}

export interface KeptCards {
  readonly all: readonly KeptCard[];
  readonly ofPage: (path: string) => KeptCard;
}

/** Whatever the site: pictures are kept by what they show. */
const FOLDER = '.build/cards';

/** Draws what is not kept yet. */
export async function keptCards(atlas: PublishedAtlas): Promise<KeptCards> {
  const { general, ofPage } = atlasCards(atlas);
  const cards = [...new Map([general, ...ofPage.values()].map((one) => [one.file, one])).values()];
  const paths = await makeCards(
    cards.map(({ card }) => card),
    FOLDER,
  );
  const all = cards.map(({ file, card }, at) => {
    const path = paths[at] ?? '';
    return { file, path, alt: cardAlt(card), version: path.slice(FOLDER.length + 1, FOLDER.length + 9) };
  });
  const byFile = new Map(all.map((one) => [one.file, one]));
  const kept = ({ file }: AtlasCard): KeptCard => {
    const found = byFile.get(file);
    if (!found) throw new Error(`no card in ${file}`);
    return found;
  };
  return { all, ofPage: (path) => kept(ofPage.get(path) ?? general) };
}
