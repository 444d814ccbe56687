import type { PrerenderedPage } from '../../app/start/prerender.tsx';
import { siteCards } from '../cards/make-cards.ts';
import type { BuildCache } from '../output/build-cache.ts';
import { publishedAtlas, type SharedContent } from '../published/published-atlas.ts';
import { oembedFiles, oembedLink } from './oembed.ts';
import { type SharedPage, shareMetadata } from './share-metadata.ts';
import { feedLinks, indexFiles, securityFiles, sharedFeeds } from './shared-files.ts';

export async function shareAtlas(content: SharedContent, cache: BuildCache) {
  const atlas = publishedAtlas(content);
  if (!atlas)
    return {
      inputsOf: () => '',
      headOf: () => '',
      images: [],
      files: (pages: readonly SharedPage[]) => indexFiles(null, pages),
    };
  const feeds = sharedFeeds(atlas);
  const cards = await siteCards(atlas, cache);
  const frames = oembedFiles(atlas, cards.ofPage);
  const linksOf = (page: SharedPage) =>
    feedLinks(feeds, page, atlas) + oembedLink(atlas, frames.get(page.path));
  return {
    /** What the head adds to a page, for the digest of its inputs. */
    inputsOf: (page: SharedPage) => {
      const { file, version, alt } = cards.ofPage(page.path);
      return [file, version, alt, linksOf(page)].join(' ');
    },
    /** Elements for the head of a page. */
    headOf: (page: SharedPage, rendered: PrerenderedPage) =>
      shareMetadata(atlas, page, rendered, cards.ofPage(page.path)) + linksOf(page),
    /** Feeds, frames, sitemap, robots.txt and security.txt; `pages`: all that engines may list. */
    files: (pages: readonly SharedPage[]) => [
      ...indexFiles(atlas, pages),
      ...securityFiles(atlas.publication, new Date()),
      ...feeds,
      ...pages.flatMap(({ path }) => frames.get(path) ?? []),
    ],
    /** Those that heads refer to. */
    images: cards.all,
  };
}
