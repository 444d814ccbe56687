import { escaped } from './markup-text.ts';

export interface SitemapPage {
  /** Public address. */
  readonly address: string;
  /** `2021`, `2021-06` or `2021-06-30`, as W3C datetimes are written too. */
  readonly changed?: string | undefined;
}

/** A sitemap (sitemaps.org, 0.9), which may hold 50 000 pages: four times those of the largest collection. */
export function sitemapXml(pages: readonly SitemapPage[]): string {
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
