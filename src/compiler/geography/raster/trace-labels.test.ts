import fc from 'fast-check';
import { expect, test } from 'vitest';
import { traceLabels } from './trace-labels.ts';

/** A raster drawn with its northern row first, `.` for no label; one degree a pixel. */
function raster(...rows: string[]) {
  const width = rows[0]?.length ?? 0;
  const labels = Int32Array.from([...rows.toReversed().join('')], (c) => (c === '.' ? -1 : Number(c)));
  return { labels, grid: { west: 0, south: 0, dx: 1, dy: 1, width, height: rows.length } };
}

const ringArea = (ring: readonly (readonly number[])[]): number =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring[i] ?? [];
    return sum + (px * y - x * py) / 2;
  }, 0);

test('one pixel is a closed anticlockwise square', () => {
  const { labels, grid } = raster('0');
  expect(traceLabels(labels, grid).get(0)?.coordinates).toEqual([
    [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  ]);
});

test('an enclave is a hole of the area around it', () => {
  const { labels, grid } = raster('000', '010', '000');
  const traced = traceLabels(labels, grid);
  expect(traced.get(0)?.coordinates.map((rings) => rings.map(ringArea))).toEqual([[9, -1]]);
  expect(traced.get(1)?.coordinates.map((rings) => rings.map(ringArea))).toEqual([[1]]);
});

test('an enclave that touches the outside by a corner is still a hole', () => {
  const { labels, grid } = raster('0000', '0010', '000.');
  const traced = traceLabels(labels, grid).get(0)?.coordinates;
  expect(traced?.map((rings) => rings.map(ringArea))).toEqual([[11, -1]]);
});

test('pixels that touch by a corner are two polygons', () => {
  const { labels, grid } = raster('0.', '.0');
  expect(traceLabels(labels, grid).get(0)?.coordinates).toHaveLength(2);
});

test('a hole belongs to the island in the lake, not to the land around the lake', () => {
  const { labels, grid } = raster(
    '0000000',
    '0.....0',
    '0.000.0',
    '0.0.0.0',
    '0.000.0',
    '0.....0',
    '0000000',
  );
  const areas = traceLabels(labels, grid)
    .get(0)
    ?.coordinates.map((rings) => rings.map(ringArea));
  expect(areas?.toSorted((a, b) => (b[0] ?? 0) - (a[0] ?? 0))).toEqual([
    [49, -25],
    [9, -1],
  ]);
});

test('land that runs off both sides of the raster is not sewn across', () => {
  const { labels, grid } = raster('0..', '..0');
  expect(traceLabels(labels, grid).get(0)?.coordinates).toHaveLength(2);
});

test('whatever the raster, areas are the pixels counted', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 30, maxLength: 30 }), (cells) => {
      const labels = Int32Array.from(cells);
      const traced = traceLabels(labels, { west: 0, south: 0, dx: 1, dy: 1, width: 6, height: 5 });
      for (const label of [0, 1, 2]) {
        const area = (traced.get(label)?.coordinates ?? [])
          .flat()
          .reduce((sum, ring) => sum + ringArea(ring), 0);
        expect(area).toBe(cells.filter((cell) => cell === label).length);
      }
    }),
  );
});
