import { readFileSync } from 'node:fs';
import type { PrerenderedPage } from '../../app/start/prerender.tsx';
import { keptCards } from '../share-cards/kept-cards.ts';
import { publishedAtlas, type SharedContent } from './published-atlas.ts';
import { feedLinks, indexFiles, type SharedFile, sharedFeeds } from './shared-files.ts';
import { type SharedPath, sharedHead } from './shared-head.ts';

interface SharedPicture {
  readonly file: string;
  readonly text: Buffer;
}

interface Sharing {
  /** Elements for the head of a page; none where the public address is not known. */
  readonly headOf: (page: SharedPath, rendered: PrerenderedPage) => string;
  /** Beside the pages given, which are all that may be found, and the pictures that heads name. */
  readonly files: (pages: readonly SharedPath[]) => readonly (SharedFile | SharedPicture)[];
}

export async function shareAtlas(content: SharedContent): Promise<Sharing> {
  const atlas = publishedAtlas(content);
  if (!atlas) return { headOf: () => '', files: (pages) => indexFiles(null, pages) };
  const feeds = sharedFeeds(atlas);
  const cards = await keptCards(atlas);
  const pictures = cards.all.map(({ file, path }) => ({ file, text: readFileSync(path) }));
  return {
    headOf: (page, rendered) =>
      sharedHead(atlas, page, rendered, cards.ofPage(page.path)) + feedLinks(feeds, page, atlas),
    files: (pages) => [...indexFiles(atlas, pages), ...feeds, ...pictures],
  };
}
