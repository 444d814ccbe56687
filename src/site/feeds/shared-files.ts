import { contactHref, type Publication } from '../../core/settings/publication.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import { isListPagePath, PATHS, sheetPath, territoryPath, themePath } from '../../state/address/addresses.ts';
import { escaped } from '../output/markup-text.ts';
import type { PublishedAtlas } from '../published/published-atlas.ts';
import type { SharedPage } from './share-metadata.ts';

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
function entryOf({ urlOf, territoryOf, themesOf }: PublishedAtlas, sheet: Initiative): FeedEntry | null {
  const date = sheet.details?.date ?? sheet.source?.year?.toString();
  if (date === undefined) return null;
  const { id, title, summary } = sheet;
  const [territory, themes] = [territoryOf(sheet).name, themesOf(sheet)];
  return { address: urlOf(sheetPath(id)), title, summary, date, territory, themes };
}

/** One of all sheets, one a theme, one a région, where some of their sheets have a date. */
export function sharedFeeds(atlas: PublishedAtlas): SharedFeed[] {
  const { urlOf, content, publication, territoryOf } = atlas;
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
      address: urlOf(file),
      page: urlOf(page),
      publisher: publication.publisher ?? site.name,
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
export function indexFiles(atlas: PublishedAtlas | null, pages: readonly SharedPage[]): SharedFile[] {
  const robots = { file: 'robots.txt', text: robotsTxt(atlas?.urlOf('sitemap.xml') ?? null) };
  if (!atlas) return [robots];
  const own = pages.filter(({ path }) => !isListPagePath(path));
  const once = new Map(own.map((page) => [page.path, page]));
  const listed = [...once.values()].map(({ path, sheet }) => ({
    address: atlas.urlOf(path),
    changed: sheet === null ? undefined : atlas.sheets.get(sheet)?.details?.date,
  }));
  return [robots, { file: 'sitemap.xml', text: sitemapXml(listed) }];
}

/**
 * Whom to tell of a weakness (RFC 9116), for most of a year from `today`: none where nobody can be written to, or where the
 * site shares its host with others.
 */
export function securityFiles({ address, contact }: Publication, today: Date): SharedFile[] {
  if (!contact || !/^https:\/\/[^/]+\/$/u.test(address ?? '')) return [];
  const file = '.well-known/security.txt';
  const expires = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 11, 1)).toISOString();
  const text = [
    `Contact: ${contactHref(contact)}`,
    `Expires: ${expires}`,
    'Preferred-Languages: fr',
    `Canonical: ${address}${file}`,
  ].join('\n');
  return [{ file, text: `${text}\n` }];
}

/** For the head of the page whose sheets they list. */
export const feedLinks = (
  feeds: readonly SharedFeed[],
  { path }: SharedPage,
  { urlOf }: PublishedAtlas,
): string =>
  feeds
    .filter(({ page }) => page === path)
    .map(({ file }) => `<link rel="alternate" type="application/atom+xml" href="${urlOf(file)}">`)
    .join('');

/**
 * A sitemap (sitemaps.org, 0.9), which may hold 50 000 pages: four times those of the largest collection. `changed`: `2021`,
 * `2021-06` or `2021-06-30`, as W3C datetimes are written too.
 */
export function sitemapXml(
  pages: readonly { readonly address: string; readonly changed?: string | undefined }[],
): string {
  const urls = pages.map(({ address, changed }) => {
    const date = changed ? `<lastmod>${escaped(changed)}</lastmod>` : '';
    return `<url><loc>${escaped(address)}</loc>${date}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

/** `sitemap`: public address, null where that is not known. */
export function robotsTxt(sitemap: string | null): string {
  return `User-agent: *\nDisallow:\n${sitemap === null ? '' : `\nSitemap: ${sitemap}\n`}`;
}

export interface FeedEntry {
  /** Public address of the sheet. */
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  /** When it was written: `2021`, `2021-06` or `2021-06-30`. */
  readonly date: string;
  /** Labels of its themes. */
  readonly themes: readonly string[];
  readonly territory: string;
}

interface Feed {
  readonly title: string;
  /** Its own public address. */
  readonly address: string;
  /** Of the page whose sheets it lists. */
  readonly page: string;
  readonly publisher: string;
  readonly entries: readonly FeedEntry[];
}

/** Readers ask for a feed every hour. */
const MOST_ENTRIES = 100;

/** The first moment of a year, a month or a day, UTC. */
const moment = (date: string) => `${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`;

function entryXml({ address, title, summary, date, themes, territory }: FeedEntry): string {
  const categories = [...themes, territory].map((term) => `<category term="${escaped(term)}"/>`);
  return [
    '<entry>',
    `<id>${escaped(address)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escaped(address)}"/>`,
    `<updated>${moment(date)}</updated>`,
    ...categories,
    `<summary>${escaped(summary)}</summary>`,
    '</entry>',
  ].join('');
}

/** An Atom feed (RFC 4287), the latest first; null without entries: its own date comes from theirs, never from the clock. */
export function atomFeed({ title, address, page, publisher, entries }: Feed): string | null {
  const sorted = entries
    .toSorted((a, b) => moment(b.date).localeCompare(moment(a.date)))
    .slice(0, MOST_ENTRIES);
  const [latest] = sorted;
  if (!latest) return null;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">',
    `<id>${escaped(address)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<author><name>${escaped(publisher)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(address)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    `<updated>${moment(latest.date)}</updated>`,
    ...sorted.map(entryXml),
    '</feed>\n',
  ].join('\n');
}
