import type { PrerenderedPage } from '../../app/start/prerender.tsx';
import { publishedAtlas, type SharedContent } from './published-atlas.ts';
import { feedLinks, indexFiles, type SharedFile, sharedFeeds } from './shared-files.ts';
import { type SharedPath, sharedHead } from './shared-head.ts';

interface Sharing {
  /** Elements for the head of a page; none where the public address is not known. */
  readonly headOf: (page: SharedPath, rendered: PrerenderedPage) => string;
  /** Beside the pages given, which are all that may be found. */
  readonly files: (pages: readonly SharedPath[]) => readonly SharedFile[];
}

export function shareAtlas(content: SharedContent): Sharing {
  const atlas = publishedAtlas(content);
  const feeds = atlas ? sharedFeeds(atlas) : [];
  return {
    headOf: (page, rendered) =>
      atlas ? sharedHead(atlas, page, rendered) + feedLinks(feeds, page, atlas) : '',
    files: (pages) => [...indexFiles(atlas, pages), ...feeds],
  };
}
