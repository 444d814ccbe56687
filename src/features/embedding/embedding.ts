import { formatTerritories } from '../../core/comparison/compared-set.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { sheetsWithView, territoriesWithView } from '../../core/sheet/embedded-views.ts';
import { isLargeCollection } from '../../core/sheet/large-collection.ts';
import { LEVELS } from '../../core/territory/levels.ts';
import type { Territory } from '../../core/territory/territory.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { type EmbeddedView, embeddedView, wholeView } from '../../state/address/embed-addresses.ts';
import type { PageSearch } from '../../state/address/page-params.ts';
import { site, themes } from '../../state/data/settings.ts';

export const SCHEMES = [
  ['', 'Celles de l’appareil du visiteur'],
  ['clair', 'Claires'],
  ['sombre', 'Sombres'],
] as const;

export interface Embedding {
  readonly view: EmbeddedView;
  /** What is shown, in words. */
  readonly title: string;
  readonly scheme: (typeof SCHEMES)[number][0];
  /** CSS pixels; null takes all the width that there is. */
  readonly width: number | null;
  readonly height: number;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign);

/** `root`: address of the home page, with its last slash. */
export const embedSource = ({ view, scheme }: Embedding, root: string): string =>
  root + embeddedView(view).slice(1) + (scheme && `?theme=${scheme}`);

/** In CSS pixels, where a publishing tool removes the style: the attribute takes no share of the width. */
const UNSTYLED_WIDTH = 640;

/** HTML of the frame, and under it a link for readers whose browser shows no frames. */
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

export type ViewKind = Exclude<EmbeddedView['kind'], 'comparison' | 'page'>;

/** What the form holds: a value for each list, shown or not. */
export interface Choice extends Pick<Embedding, 'scheme' | 'width' | 'height'> {
  readonly kind: ViewKind;
  readonly territory: string;
  readonly theme: string;
  readonly sheet: string;
}

const HEIGHT = 480;

export type Choices = ReturnType<typeof choicesOf>;

/** All that has a view to embed. `isPartial`: too many sheets and small territories for each to have one. */
export function choicesOf(
  catalogue: Catalogue,
  { territories }: { readonly territories: readonly TerritoryRecord[] },
) {
  const rank = ({ level }: Territory) => LEVELS.indexOf(level);
  return {
    territories: territoriesWithView(catalogue, territories).toSorted(
      (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'fr'),
    ),
    sheets: sheetsWithView(catalogue),
    isPartial: isLargeCollection(catalogue),
  };
}

export function firstChoice({ territories, sheets }: Choices, asked: PageSearch): Choice {
  const territory = territories.find(({ key }) => formatTerritories([key]) === asked.territoire);
  const sheet = sheets.find(({ id }) => id === asked.fiche);
  const first = territory ?? territories.find(({ level }) => level === 'region');
  return {
    kind: sheet ? 'sheet' : territory ? 'territory' : 'all',
    territory: first?.key ?? '',
    theme: themes[0]?.id ?? '',
    sheet: (sheet ?? sheets[0])?.id ?? '',
    scheme: '',
    width: null,
    height: HEIGHT,
  };
}

/** Falls back to the view of everything where what is chosen can't be found. */
export function embeddingOf(choice: Choice, { territories, sheets }: Choices): Embedding {
  const { kind, scheme, width, height } = choice;
  const look = { scheme, width, height };
  const [territory, theme, sheet] = [
    territories.find(({ key }) => key === choice.territory),
    themes.find(({ id }) => id === choice.theme),
    sheets.find(({ id }) => id === choice.sheet),
  ];
  if (kind === 'territory' && territory) {
    const { level, code, name } = territory;
    return { ...look, view: { kind, level, code }, title: name };
  }
  if (kind === 'theme' && theme) return { ...look, view: { kind, id: theme.id }, title: theme.label };
  if (kind === 'sheet' && sheet) return { ...look, view: { kind, id: sheet.id }, title: sheet.title };
  return { ...look, view: { kind: 'all' }, title: site.name };
}
