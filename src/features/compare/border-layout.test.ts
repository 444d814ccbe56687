import { expect, test } from 'vitest';
import { EAST, LINES, unit, WEST } from '../../core/comparison/common-border.fixture.ts';
import { commonBorder } from '../../core/comparison/common-border.ts';
import { borderScale, sideLayout, ticksOf, WIDTH } from './border-layout.ts';

const towns = Array.from({ length: 60 }, (_, at) =>
  unit(`Ville-sur-Rivière-${at}`, [5.75 + (at % 7) / 30, 48.02 + at / 110], 500 + 900 * at),
);
const border = commonBorder(LINES, [{ ...WEST, units: towns }, EAST], 'departement');
const scale = borderScale(border, 'departement');

test('names of towns keep apart and in the drawing, the most populous first', () => {
  const { names } = sideLayout(border, scale, 0);
  expect(names[0]?.text).toBe('Ville-sur-Rivière-59');
  const boxes = names.map(({ text, at: [x, y] }) => {
    const half = (text.length * 12.5 * 0.54) / 2;
    return { left: x - half, right: x + half, top: y - 10, bottom: y + 3 };
  });
  for (const [at, one] of boxes.entries()) {
    expect(one.left).toBeGreaterThanOrEqual(scale.outer - 0.5);
    expect(one.right).toBeLessThanOrEqual(WIDTH + 0.5);
    for (const other of boxes.slice(at + 1))
      expect(
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      ).toBe(false);
  }
});

test('the other side is the mirror image, the border at its left edge', () => {
  const plain = commonBorder(LINES, [WEST, EAST], 'departement');
  const [left] = sideLayout(plain, scale, 0).bars;
  const { bars, dots } = sideLayout(plain, scale, 1);
  expect(bars[0]).toMatchObject({ from: left?.from, to: left?.to, isOnBoth: true });
  const radius = 10;
  const x = Number(/^M([\d.]+)/u.exec(dots)?.[1]) + radius;
  expect(x).toBeCloseTo((plain.placed[1][0]?.away ?? 0) * scale.across, 0);
});

test('a long border is drawn shorter than wide, a short one at one scale', () => {
  expect(scale.across).toBeGreaterThan(scale.down);
  const short = commonBorder([LINES[0] ?? []], [WEST, EAST], 'departement');
  const { across, down } = borderScale(short, 'departement');
  expect(down).toBeGreaterThanOrEqual(across);
});

test('its ends say where they lie, round kilometres between them', () => {
  expect(ticksOf(border).map(({ words }) => words)).toEqual(['0, nord', '20', '40', '60', '67, sud']);
});
