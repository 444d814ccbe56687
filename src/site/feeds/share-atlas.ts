import type { PrerenderedPage } from '../../app/start/prerender.tsx';
import type { BuildCache } from '../build-cache.ts';
import { type MadeCard, siteCards } from '../cards/make-cards.ts';
import { oembedFiles, oembedLink } from './oembed.ts';
import { publishedAtlas, type SharedContent } from './published-atlas.ts';
import { type SharedPage, shareMetadata } from './share-metadata.ts';
import { feedLinks, indexFiles, type SharedFile, securityFiles, sharedFeeds } from './shared-files.ts';

export interface Sharing {
  /** What the head adds to a page, for the digest of its inputs. */
  readonly inputsOf: (page: SharedPage) => string;
  /** Elements for the head of a page; none where the public address is not known. */
  readonly headOf: (page: SharedPage, rendered: PrerenderedPage) => string;
  /** Feeds, frames, sitemap, robots.txt and security.txt; `pages`: all that engines may list. */
  readonly files: (pages: readonly SharedPage[]) => readonly SharedFile[];
  /** Those that heads refer to. */
  readonly images: readonly MadeCard[];
}

export async function shareAtlas(content: SharedContent, cache: BuildCache): Promise<Sharing> {
  const atlas = publishedAtlas(content);
  if (!atlas)
    return {
      ...{ inputsOf: () => '', headOf: () => '', images: [] },
      files: (pages) => indexFiles(null, pages),
    };
  const feeds = sharedFeeds(atlas);
  const cards = await siteCards(atlas, cache);
  const frames = oembedFiles(atlas, cards.ofPage);
  const linksOf = (page: SharedPage) =>
    feedLinks(feeds, page, atlas) + oembedLink(atlas, frames.get(page.path));
  return {
    inputsOf: (page) => {
      const { file, version, alt } = cards.ofPage(page.path);
      return [file, version, alt, linksOf(page)].join(' ');
    },
    headOf: (page, rendered) => shareMetadata(atlas, page, rendered, cards.ofPage(page.path)) + linksOf(page),
    files: (pages) => [
      ...[...indexFiles(atlas, pages), ...securityFiles(atlas.publication, new Date()), ...feeds],
      ...pages.flatMap(({ path }) => frames.get(path) ?? []),
    ],
    images: cards.all,
  };
}
