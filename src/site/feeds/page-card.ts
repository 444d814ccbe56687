import { escaped } from './markup-text.ts';

interface SharedImage {
  readonly address: string;
  /** The words of the picture, for those who can't see it. */
  readonly alt: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface SharedPage {
  /** Its own public address. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly siteName: string;
  readonly kind: 'website' | 'article';
  readonly picture: SharedImage;
  /** What the page is about, in the words of schema.org. */
  readonly data: object | null;
}

const meta = (name: 'name' | 'property', key: string, content: string) =>
  `<meta ${name}="${key}" content="${escaped(content)}">`;

/** A data block, which no policy for scripts forbids; `<` could end it. */
const dataBlock = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify(data).replace(/</gu, '\\u003c')}</script>`;

/** Elements for the head: whose address is canonical, what a shared link shows, and what it is for machines. */
export function pageCard({ address, title, description, siteName, kind, picture, data }: SharedPage): string {
  return [
    `<link rel="canonical" href="${escaped(address)}">`,
    meta('property', 'og:type', kind),
    meta('property', 'og:site_name', siteName),
    meta('property', 'og:locale', 'fr_FR'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:url', address),
    meta('property', 'og:image', picture.address),
    meta('property', 'og:image:type', 'image/png'),
    meta('property', 'og:image:width', String(picture.width)),
    meta('property', 'og:image:height', String(picture.height)),
    meta('property', 'og:image:alt', picture.alt),
    meta('name', 'twitter:card', 'summary_large_image'),
    data === null ? '' : dataBlock(data),
  ].join('');
}
