import {
  derivedView,
  type EmbeddedView,
  embeddedView,
  wholeView,
  withSearch,
} from '../../address/embed-addresses.ts';

export const SCHEMES = [
  ['', 'Celles de l’appareil du visiteur'],
  ['clair', 'Claires'],
  ['sombre', 'Sombres'],
] as const;

export type AskedScheme = (typeof SCHEMES)[number][0];

export interface Embedding {
  readonly view: EmbeddedView;
  /** Whether the browser makes it, of the page of the atlas. */
  readonly isDerived: boolean;
  /** What a comparison compares, as its address has it; empty for another view. */
  readonly compared: string;
  /** What is shown, in words. */
  readonly title: string;
  readonly scheme: AskedScheme;
  /** CSS pixels; null takes all the width that there is. */
  readonly width: number | null;
  readonly height: number;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign);

function asking(address: string, parts: readonly string[]): string {
  const given = parts.filter((part) => part !== '').join('&');
  return withSearch(address, given && `?${given}`);
}

/** `root`: address of the home page, with its last slash. */
export function embedSource({ view, isDerived, compared, scheme }: Embedding, root: string): string {
  const address = isDerived ? derivedView(wholeView(view)) : embeddedView(view);
  return root + asking(address.slice(1), [compared, scheme && `theme=${scheme}`]);
}

/** Where a tool takes the style away: HTML knows no share of the width in the attribute. */
const UNSTYLED_WIDTH = 640;

/** A frame, and under it a link for readers whose browser shows none. */
export function embedCode(
  embedding: Embedding,
  { root, siteName }: { readonly root: string; readonly siteName: string },
): string {
  const { view, compared, title, width, height } = embedding;
  const name = title === siteName ? title : `${title}, ${siteName}`;
  const whole = root + asking(wholeView(view).slice(1), [compared]);
  const size = `width="${width ?? UNSTYLED_WIDTH}" height="${height}"`;
  const style = width === null ? 'border:0;width:100%' : 'border:0';
  return [
    `<iframe src="${escaped(embedSource(embedding, root))}" title="${escaped(name)}" ${size} loading="lazy" style="${style}"></iframe>`,
    `<p><a href="${escaped(whole)}">${escaped(name)}</a></p>`,
  ].join('\n');
}
