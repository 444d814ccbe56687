import { expect, test } from 'vitest';
import { covers, type Disc, labelBeside, outside, type PointInDrawing } from './label-beside.ts';
import { nameBox } from './name-fit.ts';

const SIZE = { width: 320, height: 250 };

interface Label {
  readonly text: string;
  readonly at: PointInDrawing;
  readonly em: number;
}

const sideOf = ({ text, at, em }: Label, discs: readonly Disc[]) =>
  labelBeside(at, nameBox(text, { size: em, letter: 0.54, most: Number.POSITIVE_INFINITY }), {
    sides: ['right', 'left', 'above', 'below', 'above-right', 'above-left', 'below-right', 'below-left'],
    gap: { x: 12, y: 12 },
    faultsOf: (box) => [outside(box, SIZE), discs.filter((disc) => covers(disc, box)).length],
  }).side;

const nancy = { text: 'Nancy', at: [160, 125], em: 20 } as const;
const disc = (x: number, y: number) => ({ at: [x, y] as const, radius: 9 });

test('a name is right of its dot, unless a pin is there', () => {
  expect(sideOf(nancy, [])).toBe('right');
  expect(sideOf(nancy, [disc(190, 125)])).toBe('left');
  expect(sideOf(nancy, [disc(190, 125), disc(120, 128)])).toBe('above');
  expect(sideOf(nancy, [disc(190, 125), disc(120, 128), disc(160, 104)])).toBe('below');
});

test('a name never leaves the drawing for the sake of a pin', () => {
  const corner = { text: 'Saint-Denis', at: [12, 20], em: 28 } as const;
  expect(sideOf(corner, [disc(80, 20)])).toBe('below-right');
  expect(sideOf({ ...corner, at: [300, 20] }, [])).toBe('left');
});

test('near an edge with a pin on its free side, a name runs back from above its dot', () => {
  const strasbourg = { text: 'Strasbourg', at: [255, 120], em: 28 } as const;
  expect(sideOf(strasbourg, [disc(170, 120)])).toBe('above-left');
});
