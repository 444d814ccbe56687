import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { type CardFonts, cardFonts } from './card-fonts.ts';
import { cardSvg } from './card-svg.ts';
import { palettePng } from './palette-png.ts';
import type { ShareCard } from './share-card.ts';

/** Changes with what turns an SVG into bytes, beside the renderer and the fonts. */
const ENCODING = 1;

const sha256 = (text: string | Buffer) => createHash('sha256').update(text);

function renderingId({ files }: CardFonts): string {
  const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json');
  const fonts = files.map((file) => sha256(readFileSync(file)).digest('hex'));
  return [ENCODING, version, ...fonts].join(' ');
}

const MOST_BYTES = 30_000;

interface CardPicture {
  readonly svg: string;
  readonly ground: string;
}

/** The PNG of a card's SVG. `fontFiles`: the only ones that its words are set in. */
export async function drawCard({ svg, ground }: CardPicture, fontFiles: readonly string[]): Promise<Buffer> {
  const font = { loadSystemFonts: false, fontFiles: [...fontFiles] };
  const { width, height, pixels } = await renderAsync(svg, { font });
  return palettePng({ width, height, data: pixels }, ground, MOST_BYTES);
}

/** The renderer has threads of its own; each card in hand is three megabytes of pixels. */
const AT_ONCE = 16;

/** Draws the cards that the folder does not hold yet. @returns the path of each one's PNG, whose name changes with what it shows. */
export async function makeCards(cards: readonly ShareCard[], folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const fonts = cardFonts(join(folder, 'fonts'));
  const rendering = renderingId(fonts);
  const pictures = cards.map((card) => {
    const svg = cardSvg(card, fonts);
    const name = sha256(`${rendering}\n${svg}`).digest('hex').slice(0, 32);
    return { svg, ground: card.ground, path: join(folder, `${name}.png`) };
  });
  const all = new Map(pictures.filter(({ path }) => !existsSync(path)).map((one) => [one.path, one]));
  const missing = [...all.values()];
  const draw = async (picture: (typeof missing)[number]) => {
    const unfinished = `${picture.path}.${process.pid}`;
    writeFileSync(unfinished, await drawCard(picture, fonts.files));
    renameSync(unfinished, picture.path);
  };
  for (let at = 0; at < missing.length; at += AT_ONCE)
    await Promise.all(missing.slice(at, at + AT_ONCE).map(draw));
  return pictures.map(({ path }) => path);
}
