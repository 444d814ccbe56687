import { expect, test } from 'vitest';
import { placeLabel } from './place-label.ts';

const SIZE = { width: 320, height: 250, margin: 16 };
const nancy = { text: 'Nancy', at: [160, 125], em: 20 } as const;
const disc = (x: number, y: number) => ({ at: [x, y] as const, radius: 9 });

test('a name stands right of its dot, unless a pin is there', () => {
  expect(placeLabel(nancy, [], SIZE)).toBe('right');
  expect(placeLabel(nancy, [disc(190, 125)], SIZE)).toBe('left');
  expect(placeLabel(nancy, [disc(190, 125), disc(120, 128)], SIZE)).toBe('above');
  expect(placeLabel(nancy, [disc(190, 125), disc(120, 128), disc(160, 104)], SIZE)).toBe('below');
});

test('a name never leaves the picture for the sake of a pin', () => {
  const corner = { text: 'Saint-Denis', at: [12, 20], em: 28 } as const;
  expect(placeLabel(corner, [disc(80, 20)], SIZE)).toBe('below-right');
  expect(placeLabel({ ...corner, at: [300, 20] }, [], SIZE)).toBe('left');
});

test('near an edge with a pin on its free side, a name runs back from above its dot', () => {
  const strasbourg = { text: 'Strasbourg', at: [255, 120], em: 28 } as const;
  expect(placeLabel(strasbourg, [disc(170, 120)], SIZE)).toBe('above-left');
});
