import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { LEVEL_SHAPES } from '../../map/outline/level-shapes.ts';
import { ThemeIcon } from '../../ui/ThemeIcon.tsx';
import type { CardFonts, Face } from './card-fonts.ts';
import { drawnOutline } from './card-outline.ts';
import { type FittedText, fittedText, lineMarkup, type Sizing, widthOf } from './fitted-text.ts';
import { CARD_SIZE, MARGIN, RIGHT, type ShareCard } from './share-card.ts';

/** Pixels. Vertical positions are from the top of the card; `width` is a maximum, `gap` the space before the outline. */
const WORDS = { top: 126, bottom: 440, width: 900, gap: 48 } as const;
const LINE_Y = 463.5;
const FIGURE = { before: 491, baseline: 573, middle: 546, width: 520 } as const;

const PLACE_SIZES: readonly Sizing[] = [
  { size: 76, lines: 1 },
  { size: 66, lines: 1 },
  { size: 58, lines: 1 },
  { size: 60, lines: 2 },
  { size: 50, lines: 2 },
  { size: 44, lines: 3 },
  { size: 36, lines: 3 },
];
const TITLE_SIZES: readonly Sizing[] = [
  { size: 33, lines: 4 },
  { size: 29, lines: 5 },
  { size: 26, lines: 6 },
  { size: 23, lines: 7 },
];
const NUMERAL_SIZES = [104, 88, 72, 60, 48, 36].map((size) => ({ size, lines: 1 }));
const BEFORE_SIZES = [24, 21, 18].map((size) => ({ size, lines: 1 }));
const FIGURE_WORDS_SIZES: readonly Sizing[] = [
  { size: 27, lines: 2 },
  { size: 24, lines: 3 },
  { size: 21, lines: 3 },
];
const SIDE_SIZES: readonly Sizing[] = [
  { size: 23, lines: 1 },
  { size: 21, lines: 2 },
  { size: 18, lines: 2 },
];

const LEADING = { place: 1.06, title: 1.21, text: 1.19 } as const;

interface Block {
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly leading: number;
}

/** The icon as SVG markup, in the colour of its parent element. */
const iconMarkup = (sign: string, size: number): string =>
  renderToStaticMarkup(createElement(ThemeIcon, { sign, size }));

const HEXAGON = 'M0 -15L13 -7.5v15L0 15L-13 7.5v-15z';

/** The symbol before the site's name: the sheet's map symbol, or else the site's logo. Centred on the origin. */
function symbolMarkup({ background, level, theme }: ShareCard): string {
  if (level === null) return `<path d="${HEXAGON}"/><circle r="5.5" fill="${background}"/>`;
  const icon = theme
    ? `<g transform="translate(-7.5 -8)" color="${background}">${iconMarkup(theme.icon, 15)}</g>`
    : '';
  return `<path d="${LEVEL_SHAPES[level]}"/>${icon}`;
}

const blockMarkup = ({ lines, size }: FittedText, face: Face, { x, y, leading }: Block): string =>
  lines.map((line, at) => lineMarkup(line, face, { x, y: y + at * size * leading, size })).join('');

/** The same sizes, each with no more lines than `room` has space for (at least one). */
const limitLines = (sizings: readonly Sizing[], room: number, leading: number): Sizing[] =>
  sizings.map(({ size, lines }) => ({
    size,
    lines: Math.max(1, Math.min(lines, Math.floor(room / (size * leading)))),
  }));

function headMarkup({ place, title }: ShareCard, { faces }: CardFonts, right: number): string {
  const width = Math.min(right - MARGIN, WORDS.width);
  const name = fittedText(place, { face: faces.place, width, sizings: PLACE_SIZES });
  const first = WORDS.top + 0.9 * name.size;
  const last = first + (name.lines.length - 1) * name.size * LEADING.place;
  const sizings = limitLines(TITLE_SIZES, WORDS.bottom - last - 22, LEADING.title);
  const words = fittedText(title, { face: faces.title, width, sizings });
  return (
    blockMarkup(name, faces.place, { x: MARGIN, y: first, leading: LEADING.place }) +
    blockMarkup(words, faces.title, {
      x: MARGIN,
      y: last + 22 + LEADING.title * words.size,
      leading: LEADING.title,
    })
  );
}

/** Bottom right: the theme with its icon, or else the publisher. `left`: x of its left edge. */
function sideMarkup({ theme, publisher }: ShareCard, face: Face) {
  const words = theme?.label ?? publisher;
  if (words === null) return { markup: '', left: RIGHT };
  const side = fittedText(words, { face, width: 400, sizings: SIDE_SIZES });
  const width = Math.max(...side.lines.map((line) => widthOf(line, face) * side.size));
  const y = 568 - (side.lines.length - 1) * side.size * LEADING.text;
  const text = blockMarkup(side, face, { x: RIGHT - width, y, leading: LEADING.text });
  const iconAt = RIGHT - width - 36;
  const icon = theme
    ? `<g transform="translate(${iconAt.toFixed(1)} ${(y - 20).toFixed(1)})" color="#fff">${iconMarkup(theme.icon, 26)}</g>`
    : '';
  return { markup: text + icon, left: iconAt };
}

function figureMarkup({ figure, about }: ShareCard, { faces }: CardFonts, right: number): string {
  const before = figure?.before ?? '';
  const sizings = before === '' ? NUMERAL_SIZES : NUMERAL_SIZES.slice(1);
  const numeral = figure && fittedText(figure.numeral, { face: faces.place, width: FIGURE.width, sizings });
  const beforeText = fittedText(before, { face: faces.text, width: RIGHT - MARGIN, sizings: BEFORE_SIZES });
  const numeralWidth = numeral ? widthOf(numeral.lines[0] ?? '', faces.place) * numeral.size + 24 : 0;
  const x = MARGIN + numeralWidth;
  const words = fittedText(figure?.words ?? about, {
    face: faces.text,
    width: Math.min(right - x - 32, 460),
    sizings: FIGURE_WORDS_SIZES,
  });
  const y = FIGURE.middle - ((words.lines.length - 1) / 2) * words.size * LEADING.text;
  return (
    blockMarkup(beforeText, faces.text, { x: MARGIN, y: FIGURE.before, leading: 1 }) +
    (numeral ? blockMarkup(numeral, faces.place, { x: MARGIN, y: FIGURE.baseline, leading: 1 }) : '') +
    blockMarkup(words, faces.text, { x, y, leading: LEADING.text })
  );
}

/** White on one background, so that a PNG palette of 16 colours is enough. */
export function cardSvg(card: ShareCard, fonts: CardFonts): string {
  const { title, label } = fonts.faces;
  const outline = card.outline && drawnOutline(card.outline, { label, background: card.background });
  const siteName = fittedText(card.siteName, { face: title, width: 600, sizings: [{ size: 26, lines: 1 }] });
  const side = sideMarkup(card, label);
  const { width, height } = CARD_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${card.background}"/><g fill="#fff">`,
    outline?.markup ?? '',
    `<g transform="translate(81 74)">${symbolMarkup(card)}</g>`,
    blockMarkup(siteName, title, { x: 112, y: 81, leading: 1 }),
    headMarkup(card, fonts, outline ? outline.left - WORDS.gap : RIGHT),
    `<rect x="${MARGIN}" y="${LINE_Y}" width="${RIGHT - MARGIN}" height="1" fill-opacity=".4"/>`,
    figureMarkup(card, fonts, side.left),
    side.markup,
    '</g></svg>',
  ].join('');
}
