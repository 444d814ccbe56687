import { renameSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { palettePng } from './palette-png.ts';

const MOST_BYTES = 30_000;

export interface CardPicture {
  readonly svg: string;
  readonly ground: string;
}

/** The PNG of a card's SVG. `fontFiles`: the only ones that its words are set in. */
export function drawCard({ svg, ground }: CardPicture, fontFiles: readonly string[]): Buffer {
  const font = { loadSystemFonts: false, fontFiles: [...fontFiles] };
  const { width, height, pixels } = new Resvg(svg, { font }).render();
  return palettePng({ width, height, data: pixels }, ground, MOST_BYTES);
}

export interface CardWork {
  readonly pictures: readonly (CardPicture & { readonly path: string })[];
  readonly fontFiles: readonly string[];
}

export function writeCards({ pictures, fontFiles }: CardWork): void {
  for (const picture of pictures) {
    const unfinished = `${picture.path}.${process.pid}-${threadId}`;
    writeFileSync(unfinished, drawCard(picture, fontFiles));
    renameSync(unfinished, picture.path);
  }
}
