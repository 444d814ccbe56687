import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { LEVEL_SHAPES } from '../../map/outline/level-shapes.ts';
import { ThemeIcon } from '../../ui/ThemeIcon.tsx';
import type { CardFonts, Face } from './card-fonts.ts';
import { drawnOutline } from './card-outline.ts';
import { type FittedText, fittedText, lineMarkup, type Sizing, widthOf } from './fitted-text.ts';
import { CARD_SIZE, MARGIN, type ShareCard } from './share-card.ts';

const RIGHT = CARD_SIZE.width - MARGIN;

/** Pixels, from the top: the words are between the first two, the figure under the rule. */
const WORDS = { top: 126, bottom: 440, most: 900, beside: 48 } as const;
const RULE = 463.5;
const FIGURE = { before: 491, baseline: 573, middle: 546, most: 520 } as const;

const PLACE: readonly Sizing[] = [
  { size: 76, lines: 1 },
  { size: 66, lines: 1 },
  { size: 58, lines: 1 },
  { size: 60, lines: 2 },
  { size: 50, lines: 2 },
  { size: 44, lines: 3 },
  { size: 36, lines: 3 },
];
const TITLE: readonly Sizing[] = [
  { size: 33, lines: 4 },
  { size: 29, lines: 5 },
  { size: 26, lines: 6 },
  { size: 23, lines: 7 },
];
const NUMERAL = [104, 88, 72, 60, 48, 36].map((size) => ({ size, lines: 1 }));
const BEFORE = [24, 21, 18].map((size) => ({ size, lines: 1 }));
const FIGURE_WORDS: readonly Sizing[] = [
  { size: 27, lines: 2 },
  { size: 24, lines: 3 },
  { size: 21, lines: 3 },
];
const SIDE: readonly Sizing[] = [
  { size: 23, lines: 1 },
  { size: 21, lines: 2 },
  { size: 18, lines: 2 },
];

const LEADING = { place: 1.06, title: 1.21, text: 1.19 } as const;

interface Block {
  readonly x: number;
  /** Of the first baseline. */
  readonly y: number;
  readonly leading: number;
}

/** As SVG, in the colour of what holds it. */
const iconMarkup = (sign: string, size: number): string =>
  renderToStaticMarkup(createElement(ThemeIcon, { sign, size }));

const HEXAGON = 'M0 -15L13 -7.5v15L0 15L-13 7.5v-15z';

/** What comes before the site's name: the sheet's sign on the map, or the site's own. Centred on the origin. */
function markMarkup({ background, level, theme }: ShareCard): string {
  if (level === null) return `<path d="${HEXAGON}"/><circle r="5.5" fill="${background}"/>`;
  const icon = theme
    ? `<g transform="translate(-7.5 -8)" color="${background}">${iconMarkup(theme.icon, 15)}</g>`
    : '';
  return `<path d="${LEVEL_SHAPES[level]}"/>${icon}`;
}

const blockMarkup = ({ lines, size }: FittedText, face: Face, { x, y, leading }: Block): string =>
  lines.map((line, at) => lineMarkup(line, face, { x, y: y + at * size * leading, size })).join('');

/** Those that leave it room, with as many lines as it has. */
const within = (sizings: readonly Sizing[], room: number, leading: number): Sizing[] =>
  sizings.map(({ size, lines }) => ({
    size,
    lines: Math.max(1, Math.min(lines, Math.floor(room / (size * leading)))),
  }));

function headMarkup({ place, title }: ShareCard, { faces }: CardFonts, right: number): string {
  const width = Math.min(right - MARGIN, WORDS.most);
  const name = fittedText(place, { face: faces.place, width, sizings: PLACE });
  const first = WORDS.top + 0.9 * name.size;
  const last = first + (name.lines.length - 1) * name.size * LEADING.place;
  const sizings = within(TITLE, WORDS.bottom - last - 22, LEADING.title);
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

/** The theme with its icon, else who publishes. `left`: where it begins. */
function sideMarkup({ theme, publisher }: ShareCard, face: Face) {
  const words = theme?.label ?? publisher;
  if (words === null) return { markup: '', left: RIGHT };
  const side = fittedText(words, { face, width: 400, sizings: SIDE });
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
  const sizings = before === '' ? NUMERAL : NUMERAL.slice(1);
  const numeral = figure && fittedText(figure.numeral, { face: faces.place, width: FIGURE.most, sizings });
  const start = fittedText(before, { face: faces.text, width: RIGHT - MARGIN, sizings: BEFORE });
  const wide = numeral ? widthOf(numeral.lines[0] ?? '', faces.place) * numeral.size + 24 : 0;
  const x = MARGIN + wide;
  const words = fittedText(figure?.words ?? about, {
    face: faces.text,
    width: Math.min(right - x - 32, 460),
    sizings: FIGURE_WORDS,
  });
  const y = FIGURE.middle - ((words.lines.length - 1) / 2) * words.size * LEADING.text;
  return (
    blockMarkup(start, faces.text, { x: MARGIN, y: FIGURE.before, leading: 1 }) +
    (numeral ? blockMarkup(numeral, faces.place, { x: MARGIN, y: FIGURE.baseline, leading: 1 }) : '') +
    blockMarkup(words, faces.text, { x, y, leading: LEADING.text })
  );
}

/** The image: white on one background, so that sixteen tones hold it. */
export function cardSvg(card: ShareCard, fonts: CardFonts): string {
  const { title, label } = fonts.faces;
  const outline = card.outline && drawnOutline(card.outline, { label, background: card.background });
  const siteName = fittedText(card.siteName, { face: title, width: 600, sizings: [{ size: 26, lines: 1 }] });
  const side = sideMarkup(card, label);
  const { width, height } = CARD_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${card.background}"/><g fill="#fff">`,
    outline?.markup ?? '',
    `<g transform="translate(81 74)">${markMarkup(card)}</g>`,
    blockMarkup(siteName, title, { x: 112, y: 81, leading: 1 }),
    headMarkup(card, fonts, outline ? outline.left - WORDS.beside : RIGHT),
    `<rect x="${MARGIN}" y="${RULE}" width="${RIGHT - MARGIN}" height="1" fill-opacity=".4"/>`,
    figureMarkup(card, fonts, side.left),
    side.markup,
    '</g></svg>',
  ].join('');
}
