import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type CardFonts, cardFonts } from './card-fonts.ts';
import { cardSvg } from './card-svg.ts';
import { type CardWork, writeCards } from './draw-card.ts';
import type { ShareCard } from './share-card.ts';

/** Changes with what turns an SVG into bytes, beside the renderer and the fonts. */
const ENCODING = 1;

const sha256 = (text: string | Buffer) => createHash('sha256').update(text);

function renderingId({ files }: CardFonts): string {
  const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json');
  const fonts = files.map((file) => sha256(readFileSync(file)).digest('hex'));
  return [ENCODING, version, ...fonts].join(' ');
}

/** Threads know no TypeScript until they are told how to read it. */
const START = `import('tsx/esm/api').then((tsx) => tsx.tsImport('./card-thread.ts', ${JSON.stringify(import.meta.url)}))`;

function draw(work: CardWork): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(START, { eval: true, workerData: work });
    thread.once('error', reject);
    thread.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`a thread of cards ended on ${code}`)),
    );
  });
}

/** Fewer are drawn sooner than a thread starts. */
const WORTH_A_THREAD = 8;

/** Each thread has its share of what is not made yet. */
async function drawAll({ pictures, fontFiles }: CardWork): Promise<void> {
  const threads = Math.min(availableParallelism(), Math.floor(pictures.length / WORTH_A_THREAD));
  if (threads === 0) return writeCards({ pictures, fontFiles });
  const shares = Array.from({ length: threads }, (_, thread) =>
    pictures.filter((_one, at) => at % threads === thread),
  );
  await Promise.all(shares.map((share) => draw({ pictures: share, fontFiles })));
}

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
  const missing = new Map(pictures.filter(({ path }) => !existsSync(path)).map((one) => [one.path, one]));
  await drawAll({ pictures: [...missing.values()], fontFiles: fonts.files });
  return pictures.map(({ path }) => path);
}
