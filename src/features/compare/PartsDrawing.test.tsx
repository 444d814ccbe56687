import { expect, test } from 'vitest';
import { territoryFixture } from '../../app/testing/tiny-atlas.ts';
import { colouredParts } from '../../core/comparison/coloured-parts.ts';
import { boxAround } from '../../core/geo/label-beside.ts';
import { drawingOf, sharedScale } from '../../map/outline/same-scale.ts';
import { square } from './comparison.fixture.tsx';
import { partShapes } from './PartsDrawing.tsx';

const SIZE = { width: 320, height: 276, margin: 9 };
const whole = square(6, 48, 1);
const drawing = drawingOf(whole, sharedScale([whole], SIZE), SIZE);

/** The second lies in the middle of the first, the third apart. */
const parts = colouredParts(
  [square(6, 48, 0.6), square(6.2, 48.2, 0.2), square(6.7, 48.7, 0.3)].map((contour, at) => ({
    ...territoryFixture('epci', `${at}`, `CC ${at}`, {
      indicators: { population: 9000 - at, areaKm2: 200, communes: 9, ruralShare: 0 },
    }),
    ...({ share: 'whole', contour, isDot: false } as const),
  })),
  'fiches',
  'epci',
  () => 0,
);
const coloured = { level: 'epci', colouring: 'fiches', cards: [parts], mostPeople: 9000 } as const;

const signed = (...labels: Parameters<typeof partShapes>[3]) =>
  partShapes(coloured, parts, drawing, labels).flatMap(({ part, signAt }) => (signAt ? part.name : []));

test('of signs that would cover each other the most populous part has its own', () => {
  expect(signed()).toEqual(['CC 0', 'CC 2']);
});

test('a sign gives way to a pin or the name of a town', () => {
  const [x = 0, y = 0] = drawing.place([6.3, 48.3]) ?? [];
  expect(signed(boxAround([x, y], { width: 40, height: 40 }))).toEqual(['CC 2']);
});
