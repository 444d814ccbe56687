import type { Manifest } from 'vite';
import { LIST_KEYS } from '../../state/address/search-params.ts';
import { MEDIA } from '../../ui/breakpoints.ts';

export interface PageParts {
  readonly policy: string;
  readonly head: string;
  readonly app: string;
  readonly staticMap: string;
  /** What the page asks for once its text is there. */
  readonly later: string;
}

/** Everything is set in one font, titles in another. */
const FONTS = {
  text: 'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  display: 'node_modules/@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff2',
};

const END = 'fin-de-page';

/** Addresses of what the bundler made of sources. */
export const hrefs = (manifest: Manifest, base: string) => (source: string) => {
  const entry = manifest[source];
  if (!entry) throw new Error(`the bundle lacks ${source}`);
  return base + entry.file;
};

const FONT = 'rel="preload" as="font" type="font/woff2" crossorigin';

/**
 * Beside its map a page is painted whole, in its own fonts: text that comes first, or in other fonts, would shift. On a
 * phone, whose line may be slow, what has come is shown. @throws Error when the bundler did not emit a font.
 */
export function paintedWhole(manifest: Manifest, base: string): string {
  const href = hrefs(manifest, base);
  const fonts = Object.values(FONTS).map(
    (font) => `<link ${FONT} media="${MEDIA.wide}" href="${href(font)}">`,
  );
  return `<link rel="expect" href="#${END}" blocking="render" media="${MEDIA.wide}">${fonts.join('')}`;
}

function replaceOnce(template: string, mark: string, value: string): string {
  if (template.split(mark).length !== 2) throw new Error(`index.html must hold ${mark} once`);
  return template.replace(mark, () => value);
}

const CODE = /\s*<(?:script type="module"[^>]*><\/script|link rel="modulepreload"[^>]*)>/gu;

/** On a slow line code shares it with the style, which the first paint waits for: it is requested at the page's end. */
function withCodeLast(template: string): string {
  const code = template.match(CODE) ?? [];
  return replaceOnce(template.replace(CODE, ''), '</body>', `<!--later-->${code.join('')}</body>`);
}

/** Fills the page template. @throws Error when a mark is missing or there twice. */
export function fillTemplate(template: string, parts: PageParts): string {
  const { policy, head, app, staticMap, later } = parts;
  const marked = { later, policy, head, app, 'static-map': staticMap };
  return Object.entries(marked).reduce(
    (filled, [mark, value]) => replaceOnce(filled, `<!--${mark}-->`, value),
    withCodeLast(template),
  );
}

/** Preloads the page's data and font, and ends the page. @throws Error when the bundler did not emit a file. */
export function preloadLinks(manifest: Manifest, files: readonly string[], base: string): string {
  const href = hrefs(manifest, base);
  const data = files.map((file) => `<link rel="preload" as="fetch" crossorigin href="${href(file)}">`);
  return `${data.join('')}<link id="${END}" ${FONT} href="${href(FONTS.text)}">`;
}

/** Of a chunk and those that it imports, but for what every page has. */
function stylesOf(manifest: Manifest, source: string, seen = new Set<string>()): readonly string[] {
  const { css = [], imports = [], isEntry = false } = manifest[source] ?? {};
  if (isEntry || seen.has(source)) return [];
  seen.add(source);
  return [...imports.flatMap((one) => stylesOf(manifest, one, seen)), ...css];
}

/** The page is styled before any code runs, and without. */
export function styleLinks(manifest: Manifest, source: string, base: string): string {
  const styles = new Set(stylesOf(manifest, source));
  return [...styles].map((css) => `<link rel="stylesheet" crossorigin href="${base}${css}">`).join('');
}

/** @throws Error when the bundler did not emit the code. */
export function codeLink(manifest: Manifest, source: string, base: string): string {
  return `<link rel="modulepreload" crossorigin href="${hrefs(manifest, base)(source)}">`;
}

/**
 * Runs in the home page before it is painted: the whole list must not show under an address that narrows it. The content
 * policy of `public/_headers` lets it run by its digest.
 */
export const BEFORE_PAINT = `if(/[?&](${LIST_KEYS.join('|')})=./.test(location.search))document.documentElement.dataset.narrowed=''`;
