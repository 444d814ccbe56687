import type { Initiative } from '../../core/sheet/initiative.ts';
import { isListPagePath, PATHS, sheetPath, territoryPath, themePath } from '../../state/address/addresses.ts';
import { atomFeed, type FeedEntry, robotsTxt, sitemapXml } from './feed-and-sitemap.ts';
import type { PublishedAtlas } from './published-atlas.ts';
import type { SharedPath } from './shared-head.ts';

export interface SharedFile {
  /** From the site's root. */
  readonly file: string;
  readonly text: string;
}

export interface SharedFeed extends SharedFile {
  /** Path of the page whose sheets it lists. */
  readonly page: string;
}

/** Null for a sheet that neither says when it was written nor comes from a document with a year. */
function entryOf({ at, territoryOf, themesOf }: PublishedAtlas, sheet: Initiative): FeedEntry | null {
  const date = sheet.details?.date ?? sheet.source?.year?.toString();
  if (date === undefined) return null;
  const { id, title, summary } = sheet;
  const [territory, themes] = [territoryOf(sheet).name, themesOf(sheet)];
  return { address: at(sheetPath(id)), title, summary, date, territory, themes };
}

/** One of all sheets, one a theme, one a région, where some of their sheets have a date. */
export function sharedFeeds(atlas: PublishedAtlas): SharedFeed[] {
  const { at, content, publication, territoryOf } = atlas;
  const { site, themes, upperLevels, sheets } = content;
  const dated = sheets.flatMap((sheet) => {
    const entry = entryOf(atlas, sheet);
    return entry ? [{ sheet, entry }] : [];
  });
  const feed = (
    file: string,
    { page, name }: { readonly page: string; readonly name: string | null },
    isIn: (sheet: Initiative) => boolean,
  ): SharedFeed[] => {
    const text = atomFeed({
      title: name === null ? site.name : `${site.name}\u00a0: ${name}`,
      ...{ address: at(file), page: at(page), publisher: publication.publisher ?? site.name },
      entries: dated.filter(({ sheet }) => isIn(sheet)).map(({ entry }) => entry),
    });
    return text === null ? [] : [{ file, page, text }];
  };
  const regions = upperLevels.territories.filter(({ level }) => level === 'region');
  return [
    ...feed('flux.xml', { page: PATHS.home, name: null }, () => true),
    ...themes.flatMap(({ id, label }) =>
      feed(`flux/themes/${id}.xml`, { page: themePath(id), name: label }, (sheet) =>
        sheet.themes.includes(id),
      ),
    ),
    ...regions.flatMap(({ key, level, code, name }) =>
      feed(`flux/regions/${code}.xml`, { page: territoryPath(level, code), name }, (sheet) => {
        const territory = territoryOf(sheet);
        return territory.key === key || territory.parents.some((parent) => parent.key === key);
      }),
    ),
  ];
}

/** For engines: which pages there are, once each, without those that only lead to others. */
export function indexFiles(atlas: PublishedAtlas | null, pages: readonly SharedPath[]): SharedFile[] {
  const robots = { file: 'robots.txt', text: robotsTxt(atlas?.at('sitemap.xml') ?? null) };
  if (!atlas) return [robots];
  const own = pages.filter(({ path }) => !isListPagePath(path));
  const once = new Map(own.map((page) => [page.path, page]));
  const listed = [...once.values()].map(({ path, sheet }) => ({
    address: atlas.at(path),
    changed: sheet === null ? undefined : atlas.sheets.get(sheet)?.details?.date,
  }));
  return [robots, { file: 'sitemap.xml', text: sitemapXml(listed) }];
}

/** For the head of the page whose sheets they list. */
export const feedLinks = (
  feeds: readonly SharedFeed[],
  { path }: SharedPath,
  { at }: PublishedAtlas,
): string =>
  feeds
    .filter(({ page }) => page === path)
    .map(({ file }) => `<link rel="alternate" type="application/atom+xml" href="${at(file)}">`)
    .join('');
