import { escaped } from './markup-text.ts';

export interface SitemapPage {
  /** Public address. */
  readonly address: string;
  /** `2021`, `2021-06` or `2021-06-30`, as W3C datetimes are written too. */
  readonly changed?: string | undefined;
}

/** A sitemap (sitemaps.org, 0.9). */
export function sitemapXml(pages: readonly SitemapPage[]): string {
  const urls = pages.map(({ address, changed }) => {
    const date = changed ? `<lastmod>${escaped(changed)}</lastmod>` : '';
    return `<url><loc>${escaped(address)}</loc>${date}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

/** Of addresses in one sitemap. */
export const MOST_ADDRESSES = 50_000;

/** Names the sitemaps of a site of more pages than one may hold. */
export function sitemapIndexXml(addresses: readonly string[]): string {
  const maps = addresses.map((address) => `<sitemap><loc>${escaped(address)}</loc></sitemap>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps.join('')}</sitemapindex>\n`;
}

/** `sitemap`: public address, null where that is not known. */
export function robotsTxt(sitemap: string | null): string {
  return `User-agent: *\nDisallow:\n${sitemap === null ? '' : `\nSitemap: ${sitemap}\n`}`;
}
