import type { PrerenderedPage } from '../../app/start/prerender.tsx';
import type { Initiative } from '../../core/sheet/initiative.ts';
import type { Territory, TerritoryKey } from '../../core/territory/territory.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { PATHS, sheetPath } from '../../state/address/addresses.ts';
import type { MadeCard } from '../cards/make-cards.ts';
import { CARD_SIZE } from '../cards/share-card.ts';
import { escaped, unescaped } from '../output/markup-text.ts';
import type { PublishedAtlas } from '../published/published-atlas.ts';

/** `sheet` and `territory`: what the page is about; null for other pages. */
export interface SharedPage {
  readonly path: string;
  readonly sheet: string | null;
  readonly territory: TerritoryKey | null;
}

const TITLE = /<title>(.*?)<\/title>/su;
const DESCRIPTION = /<meta name="description" content="([^"]*)"/u;

const CONTEXT = 'https://schema.org';

const publishedBy = ({ publication: { publisher } }: PublishedAtlas) =>
  publisher !== null && { publisher: { '@type': 'Organization', name: publisher } };

function areaOf({ linkTo }: PublishedAtlas, territory: Territory) {
  const { name, address } = linkTo(territory);
  return { '@type': 'AdministrativeArea', name, url: address };
}

/** Breadcrumb: France, the territory's parents, the territory, then the pages below it (`inside`). */
function breadcrumb(
  { urlOf, linkTo }: PublishedAtlas,
  territory: TerritoryRecord,
  inside: readonly ReturnType<PublishedAtlas['linkTo']>[] = [],
) {
  const wider = territory.parents.filter(({ share }) => share !== 'part');
  const trail = [
    { name: 'France', address: urlOf(PATHS.home) },
    ...[...wider, territory].map(linkTo),
    ...inside,
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: address,
    })),
  };
}

function sheetData(atlas: PublishedAtlas, sheet: Initiative, description: string): object {
  const { id, title, details, others: otherTerritories = [] } = sheet;
  const territory = atlas.territoryOf(sheet);
  const address = atlas.urlOf(sheetPath(id));
  const article = {
    '@type': 'Article',
    headline: title,
    description,
    url: address,
    inLanguage: 'fr',
    keywords: atlas.themesOf(sheet),
    contentLocation: [territory, ...otherTerritories].map((one) => areaOf(atlas, one)),
    ...(details?.date !== undefined && { datePublished: details.date }),
    ...publishedBy(atlas),
  };
  return {
    '@context': CONTEXT,
    '@graph': [article, breadcrumb(atlas, territory, [{ name: title, address }])],
  };
}

/** The page's JSON-LD in schema.org terms; null unless it is a sheet, a territory or the home page. */
function jsonLd(atlas: PublishedAtlas, page: SharedPage, description: string): object | null {
  const { path } = page;
  const sheet = page.sheet === null ? undefined : atlas.sheets.get(page.sheet);
  if (sheet) return sheetData(atlas, sheet, description);
  const territory = page.territory === null ? undefined : atlas.territories.get(page.territory);
  if (territory)
    return { '@context': CONTEXT, '@graph': [areaOf(atlas, territory), breadcrumb(atlas, territory)] };
  if (path !== PATHS.home) return null;
  const site = {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: atlas.content.site.name,
    url: atlas.urlOf(path),
  };
  return { ...site, description, inLanguage: 'fr', ...publishedBy(atlas) };
}

/** Head elements of a page for link previews and search engines. @throws Error for a page without title or description. */
export function shareMetadata(
  atlas: PublishedAtlas,
  page: SharedPage,
  { head }: PrerenderedPage,
  { file, version, alt }: MadeCard,
): string {
  const [title, description] = [TITLE, DESCRIPTION].map((part) => unescaped(part.exec(head)?.[1] ?? ''));
  if (!title || !description) throw new Error(`no title or description on ${page.path}`);
  const { name } = atlas.content.site;
  return metadataMarkup({
    address: atlas.urlOf(page.path),
    title: title.replace(` · ${name}`, ''),
    description,
    siteName: name,
    kind: page.sheet === null ? 'website' : 'article',
    image: { ...CARD_SIZE, alt, address: `${atlas.urlOf(file)}?v=${version}` },
    data: jsonLd(atlas, page, description),
  });
}

interface PageMetadata {
  /** Its own public address. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly siteName: string;
  readonly kind: 'website' | 'article';
  /** Pixels; `alt` for those who can't see it. */
  readonly image: Readonly<Record<'address' | 'alt', string> & Record<'width' | 'height', number>>;
  readonly data: object | null;
}

const meta = (name: 'name' | 'property', key: string, content: string) =>
  `<meta ${name}="${key}" content="${escaped(content)}">`;

/** A JSON-LD data block: `script-src` of the Content Security Policy doesn't apply. `<` is escaped, as `</script>` would end it. */
const dataBlock = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify(data).replace(/</gu, '\\u003c')}</script>`;

/** Head elements: canonical URL, link preview (Open Graph, Twitter card), JSON-LD. */
export function metadataMarkup(page: PageMetadata): string {
  const { address, title, description, siteName, kind, image, data } = page;
  return [
    `<link rel="canonical" href="${escaped(address)}">`,
    meta('property', 'og:type', kind),
    meta('property', 'og:site_name', siteName),
    meta('property', 'og:locale', 'fr_FR'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:url', address),
    meta('property', 'og:image', image.address),
    meta('property', 'og:image:type', 'image/png'),
    meta('property', 'og:image:width', String(image.width)),
    meta('property', 'og:image:height', String(image.height)),
    meta('property', 'og:image:alt', image.alt),
    meta('name', 'twitter:card', 'summary_large_image'),
    data === null ? '' : dataBlock(data),
  ].join('');
}
