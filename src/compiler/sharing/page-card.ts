import { escaped } from './markup-text.ts';

export interface SharedPage {
  /** Its own public address. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly siteName: string;
  readonly kind: 'website' | 'article';
  /** What the page is about, in the words of schema.org. */
  readonly data: object | null;
}

const meta = (name: 'name' | 'property', key: string, content: string) =>
  `<meta ${name}="${key}" content="${escaped(content)}">`;

/** A data block, which no policy for scripts forbids; `<` could end it. */
const dataBlock = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify(data).replace(/</gu, '\\u003c')}</script>`;

/** Elements for the head: whose address is canonical, what a shared link shows, and what it is for machines. */
export function pageCard({ address, title, description, siteName, kind, data }: SharedPage): string {
  return [
    `<link rel="canonical" href="${escaped(address)}">`,
    meta('property', 'og:type', kind),
    meta('property', 'og:site_name', siteName),
    meta('property', 'og:locale', 'fr_FR'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:url', address),
    meta('name', 'twitter:card', 'summary'),
    data === null ? '' : dataBlock(data),
  ].join('');
}
