import { type EmbeddedView, embeddedView, wholeView } from '../../state/address/embed-addresses.ts';

export const SCHEMES = [
  ['', 'Celles de l’appareil du visiteur'],
  ['clair', 'Claires'],
  ['sombre', 'Sombres'],
] as const;

export type AskedScheme = (typeof SCHEMES)[number][0];

export interface Embedding {
  readonly view: EmbeddedView;
  /** What is shown, in words. */
  readonly title: string;
  readonly scheme: AskedScheme;
  /** CSS pixels; null takes all the width that there is. */
  readonly width: number | null;
  readonly height: number;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign);

/** `root`: address of the home page, with its last slash. */
export const embedSource = ({ view, scheme }: Embedding, root: string): string =>
  root + embeddedView(view).slice(1) + (scheme && `?theme=${scheme}`);

/** Where a tool takes the style away: HTML knows no share of the width in the attribute. */
const UNSTYLED_WIDTH = 640;

/** A frame, and under it a link for readers whose browser shows none. */
export function embedCode(
  embedding: Embedding,
  { root, siteName }: { readonly root: string; readonly siteName: string },
): string {
  const { view, title, width, height } = embedding;
  const name = title === siteName ? title : `${title}, ${siteName}`;
  const whole = root + wholeView(view).slice(1);
  const size = `width="${width ?? UNSTYLED_WIDTH}" height="${height}"`;
  const style = width === null ? 'border:0;width:100%' : 'border:0';
  return [
    `<iframe src="${escaped(embedSource(embedding, root))}" title="${escaped(name)}" ${size} loading="lazy" style="${style}"></iframe>`,
    `<p><a href="${escaped(whole)}">${escaped(name)}</a></p>`,
  ].join('\n');
}
