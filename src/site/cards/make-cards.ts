import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { inGroupsOf } from '../../core/collections/group-by.ts';
import type { BuildCache } from '../output/build-cache.ts';
import { digestOf } from '../output/digests.ts';
import type { PublishedAtlas } from '../published/published-atlas.ts';
import { type AtlasCard, atlasCards } from './atlas-cards.ts';
import { type CardFonts, cardFonts } from './card-fonts.ts';
import { cardSvg } from './card-svg.ts';
import { palettePng } from './palette-png.ts';
import { cardAlt, type ShareCard } from './share-card.ts';

/** Changes with what turns an SVG into bytes, beside the renderer and the fonts. */
const ENCODING = 1;

/** Where the renderer finds the fonts. */
const FONTS = '.build/fonts';

function renderingId({ files }: CardFonts): string {
  const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json');
  return digestOf(`${ENCODING}`, version, ...files.map((file) => readFileSync(file)));
}

const MOST_BYTES = 30_000;

/** The PNG of a card's SVG. `fontFiles`: the only ones that its words are set in. */
export async function drawCard(
  { svg, background }: { readonly svg: string; readonly background: string },
  fontFiles: readonly string[],
): Promise<Buffer> {
  const font = { loadSystemFonts: false, fontFiles: [...fontFiles] };
  const { width, height, pixels } = await renderAsync(svg, { font });
  return palettePng({ width, height, data: pixels }, background, MOST_BYTES);
}

/** The renderer has threads of its own; each card in hand is three megabytes of pixels. */
const AT_ONCE = 16;

/** @returns the path of each one's PNG, whose name changes with what it shows. */
export async function makeCards(cards: readonly ShareCard[], cache: BuildCache): Promise<readonly string[]> {
  const fonts = cardFonts(FONTS);
  const rendering = renderingId(fonts);
  const make = (card: ShareCard) => {
    const svg = cardSvg(card, fonts);
    return cache.cached(`${digestOf(rendering, svg)}.png`, async (path) =>
      writeFileSync(path, await drawCard({ svg, background: card.background }, fonts.files)),
    );
  };
  const paths: string[] = [];
  for (const some of inGroupsOf(AT_ONCE, cards)) paths.push(...(await Promise.all(some.map(make))));
  return paths;
}

export interface MadeCard {
  /** From the site's root. */
  readonly file: string;
  /** Changes with the image: social networks keep that of an address for months. */
  readonly version: string;
  readonly alt: string;
  /** Of its PNG. */
  readonly path: string;
}

export async function siteCards(atlas: PublishedAtlas, cache: BuildCache) {
  const { general, ofPage } = atlasCards(atlas);
  const cards = [...new Map([general, ...ofPage.values()].map((one) => [one.file, one])).values()];
  const paths = await makeCards(
    cards.map(({ card }) => card),
    cache,
  );
  const all = cards.map(({ file, card }, at) => {
    const path = paths[at] ?? '';
    return { file, path, alt: cardAlt(card), version: basename(path).slice(0, 8) };
  });
  const byFile = new Map(all.map((one) => [one.file, one]));
  const made = ({ file }: AtlasCard): MadeCard => {
    const found = byFile.get(file);
    if (!found) throw new Error(`no card in ${file}`);
    return found;
  };
  return { all, ofPage: (path: string) => made(ofPage.get(path) ?? general) };
}
