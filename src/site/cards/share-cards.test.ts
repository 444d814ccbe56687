import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { iconStroke } from '../../content/settings/lucide-icons.ts';
import { BuildCache } from '../output/build-cache.ts';
import { type CardFonts, cardFonts } from './card-fonts.ts';
import { linePoints, placeMarkup } from './card-outline.ts';
import { cardSvg } from './card-svg.ts';
import { drawable, fittedText, widthOf, wrapped } from './fitted-text.ts';
import { drawCard, makeCards } from './make-cards.ts';
import { cardAlt, type ShareCard } from './share-card.ts';

let folder = '';
let fonts: CardFonts;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cards-'));
  fonts = cardFonts(join(folder, 'fonts'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const card = (more: Partial<ShareCard> = {}): ShareCard => ({
  background: '#734700',
  siteName: 'Carte des initiatives',
  level: 'departement',
  theme: { label: 'Ruralité et mobilités', icon: iconStroke('bus') },
  place: 'Ille-et-Vilaine',
  title: 'Revitaliser les commerces en milieu rural',
  about: 'Département · Bretagne',
  figure: { numeral: '70', words: 'participants' },
  publisher: null,
  outline: null,
  ...more,
});

const FRENCH =
  'Œuvre « à façon » : l’été, où ça naît ? Noël ! Æ – cœur… 50 % de 3 000 m² à 12 € n° 4, L’Haÿ-les-Roses, Ÿ';

test('every sign of French has its drawing in every face', () => {
  for (const face of Object.values(fonts.faces)) {
    const shown = drawable(FRENCH, face);
    expect(shown.replace(/\s/gu, '')).toBe(FRENCH.replace(/\s/gu, ''));
    for (const sign of shown) expect(face.advance(sign), sign).toBeGreaterThan(0);
  }
});

test('a sign without drawing leaves its letter, or nothing', () => {
  expect(drawable('Ậmes 😀\u0000 du\u202fPays\n漢字 de Ğ', fonts.faces.title)).toBe('Ames du\u2009Pays de Ğ');
});

test('lines end between words, and a word longer than a line is cut', () => {
  const { text } = fonts.faces;
  expect(wrapped('un deux trois', 3, text)).toEqual(['un', 'deux', 'trois']);
  expect(wrapped('Seine-Saint-Denis', 5, text)).toEqual(['Seine-', 'Saint-Denis']);
  expect(wrapped('en Seine-Saint-Denis', 8, text)).toEqual(['en', 'Seine-Saint-Denis']);
  expect(wrapped('a'.repeat(60), 10, text).join('')).toBe('a'.repeat(60));
});

const SIGNS = [...'aeinoœéW .-/«»’:!\u00a0\u202f😀<&"'];

test('whatever the title, it stays in its room; what is left out ends between two words', () => {
  const face = fonts.faces.title;
  const sizings = [
    { size: 33, lines: 2 },
    { size: 23, lines: 4 },
  ];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 200 }), (title) => {
      const { size, lines } = fittedText(title, { face, width: 640, sizings });
      expect(lines.length).toBeLessThanOrEqual(4);
      for (const line of lines) expect(widthOf(line, face) * size).toBeLessThanOrEqual(641);
    }),
  );
  const words = 'Coopération territoriale '.repeat(12);
  const { lines } = fittedText(words, { face, width: 640, sizings });
  expect(lines.join(' ')).toMatch(/^(?:Coopération territoriale ?)+(?:Coopération)?…$/u);
});

test('its alternative says its words in their order', () => {
  expect(cardAlt(card({ title: 'Faire' }))).toBe('Ille-et-Vilaine\u00a0: Faire. 70 participants');
  const figure = { before: 'Participation à', numeral: '1/3', words: 'du budget' };
  expect(cardAlt(card({ title: 'Faire', figure }))).toBe(
    'Ille-et-Vilaine\u00a0: Faire. Participation à 1/3 du budget',
  );
  expect(cardAlt(card({ place: 'Que fait-on chez vous\u202f?', title: 'Des initiatives.' }))).toBe(
    'Que fait-on chez vous\u202f? Des initiatives. 70 participants',
  );
});

test('words of a card are text in it, whatever they hold', async () => {
  const hostile = '</text><script>alert(1)</script>&amp;"';
  const svg = cardSvg(card({ place: hostile, title: hostile, publisher: hostile }), fonts);
  expect(svg).not.toContain('<script');
  expect((await drawCard({ svg, background: '#734700' }, fonts.files)).length).toBeGreaterThan(3000);
});

const SQUARE = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [2, 48],
      [3, 48],
      [3, 49],
      [2, 49],
      [2, 48],
    ],
  ],
};

test('a name is where the fewest lines cross it, over the background’s colour where some do', () => {
  const face = fonts.faces.label;
  const markup = (path: string, dot: readonly [number, number], right = 400) =>
    placeMarkup('Lille', dot, { face, lines: linePoints(path), right, background: '#734700' });
  const at = (path: string, dot: readonly [number, number]) =>
    /<text x="([\d.]+)" y="([\d.]+)"/u.exec(markup(path, dot));
  expect(Number(at('M0 0L400 0L400 400L0 400Z', [200, 200])?.[1])).toBeGreaterThan(200);
  expect(Number(at('M0 0L230 0L230 400L0 400Z', [200, 200])?.[1])).toBeLessThan(200);
  const square = 'M0 0L400 0L400 400L0 400Z';
  expect(markup(square, [200, 200])).not.toContain('stroke');
  const crossed = 'M190 0L210 0L210 400L190 400Z';
  expect(markup(crossed, [200, 200]).match(/<text/gu)).toHaveLength(2);
  expect(markup(crossed, [200, 200])).toContain('stroke="#734700"');
  expect(markup(square, [200, 200], 60)).not.toContain('<text');
});

test('a card is a PNG of its size, at most 30 kB, white on its background', async () => {
  const words = 'Coopération à Œuvrer '.repeat(10).slice(0, 200);
  const svg = cardSvg(
    card({
      place: words,
      title: words,
      outline: { contours: [SQUARE], isSoft: false, places: [{ name: 'Paris', pin: [2.3, 48.8] }] },
    }),
    fonts,
  );
  const bytes = await drawCard({ svg, background: '#734700' }, fonts.files);
  expect(bytes.length).toBeLessThanOrEqual(30_000);
  const { width, height, data } = PNG.sync.read(bytes);
  expect([width, height]).toEqual([1200, 630]);
  expect([...data.subarray(0, 4)]).toEqual([0x73, 0x47, 0, 255]);
  expect(data.includes(0)).toBe(true);
});

test('a card that is kept is not drawn again, another one is', async () => {
  const kept = new BuildCache(folder, join(folder, 'kept'));
  const [first = ''] = await makeCards([card()], kept);
  const { mtimeMs } = statSync(first);
  const [again, other = ''] = await makeCards([card(), card({ place: 'Finistère' })], kept);
  expect(again).toBe(first);
  expect(statSync(first).mtimeMs).toBe(mtimeMs);
  expect(other).not.toBe(first);
  expect(readFileSync(other).equals(readFileSync(first))).toBe(false);
});
