import type { Position } from '../../core/geo/position.ts';
import type { Contour } from '../../core/geo/topology.ts';
import type { Level } from '../../core/territory/levels.ts';

export interface CardFigure {
  /** Over the numeral. */
  readonly before?: string;
  readonly numeral: string;
  readonly words: string;
}

export interface CardOutline {
  /** What the drawing is framed on; drawn as one shape. */
  readonly contours: readonly Contour[];
  /** Nobody has surveyed where it ends. */
  readonly isSoft: boolean;
  readonly places: readonly { readonly name: string; readonly pin: Position }[];
}

/** What the image of a shared link shows, in French. */
export interface ShareCard {
  /** sRGB hexadecimal, dark enough for white text. */
  readonly background: string;
  readonly siteName: string;
  /** Sign of the territory's level; null for the site's own. */
  readonly level: Level | null;
  readonly theme: { readonly label: string; readonly icon: string } | null;
  readonly place: string;
  readonly title: string;
  /** In the place of the figure where there is none. */
  readonly about: string;
  readonly figure: CardFigure | null;
  readonly publisher: string | null;
  readonly outline: CardOutline | null;
}

export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Pixels around the words and the outline. */
export const MARGIN = 64;

/** Pixel where the words and the outline end. */
export const RIGHT = CARD_SIZE.width - MARGIN;

const isEnded = (text: string) => /[.?!…]$/u.test(text);

/** For those who can't see it: the same words. */
export function cardAlt({ place, title, figure }: ShareCard): string {
  const sentence = `${place}${isEnded(place) ? '' : '\u00a0:'} ${title}`;
  if (!figure) return sentence;
  const { before = '', numeral, words } = figure;
  return `${sentence}${isEnded(title) ? '' : '.'} ${[before, numeral, words].filter(Boolean).join(' ')}`;
}
