import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { positionsOf } from '../../core/geo/topology.ts';
import { buildTopology } from '../geography/build-topology.ts';
import { readTopology, readWater } from '../geography/read-geography.ts';
import { territoryFeatures } from '../geography/territory-feature.ts';
import { riversAlong } from './rivers-along-borders.ts';

const along = (borders: Position[][], river: Position[]): Position[] =>
  riversAlong(borders, [{ name: 'Loire', lines: [river] }])[0]?.lines[0] ?? [];

/** On the plane, which is flat enough over some kilometres. */
function metres([x = 0, y = 0]: Position, line: readonly Position[]): number {
  const [east, north] = [111_200 * Math.cos((y * Math.PI) / 180), 111_200];
  const points = line.map(([lx = 0, ly = 0]) => ({ x: (lx - x) * east, y: (ly - y) * north }));
  const far = points.slice(1).map((b, at) => {
    const a = points[at] ?? b;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const share = Math.min(1, Math.max(0, -(a.x * dx + a.y * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(a.x + share * dx, a.y + share * dy);
  });
  return Math.min(...far);
}

/** Wavy, 40 km from south to north, and a river that weaves across it. */
const BORDER: Position[] = Array.from({ length: 81 }, (_, at) => [
  4.8 + 0.004 * Math.sin(at / 2),
  44.5 + at * 0.0045,
]);
const WEAVING: Position[] = BORDER.map(([x = 0, y = 0], at) => [x + 0.008 * Math.cos(at / 5), y]);

test('a river that weaves across a border becomes that border', () => {
  const found = along([BORDER], WEAVING);
  expect(found.length).toBeGreaterThan(20);
  for (const at of found.slice(1, -1)) expect(metres(at, BORDER)).toBeLessThan(150);
});

test('a river that only crosses borders, or keeps away from them, stays where it is', () => {
  const across: Position[] = [
    [4.6, 44.55],
    [4.7, 44.6],
    [5, 44.6],
    [5.1, 44.7],
  ];
  for (const at of along([BORDER], across)) expect(metres(at, across)).toBeLessThan(150);
  const away = BORDER.map(([x = 0, y = 0]): Position => [x + 0.1, y]);
  for (const at of along([BORDER], away)) expect(metres(at, away)).toBeLessThan(150);
});

test('where a third border begins, the river leaves it alone', () => {
  const [south, north] = [BORDER.slice(0, 41), BORDER.slice(40)];
  const [meeting = []] = north;
  const [x = 0, y = 0] = meeting;
  const third: Position[] = [meeting, [x + 0.1, y], [x + 0.3, y]];
  const river = BORDER.map(([longitude = 0, latitude = 0]): Position => [longitude + 0.01, latitude]);
  for (const borders of [
    [south, third, north],
    [[...south], third.toReversed(), north.toReversed()],
  ])
    for (const at of along(borders, river).slice(1, -1)) expect(metres(at, BORDER)).toBeLessThan(400);
});

test('without borders, and without a course, nothing is lost', () => {
  const across: Position[] = [
    [4.7, 44.6],
    [5, 44.6],
  ];
  expect(along([], across)).toEqual(across);
  for (const river of [
    [],
    [[4.8, 44.6]],
    [
      [4.8, 44.6],
      [4.8, 44.6],
    ],
  ])
    expect(along([BORDER], river).length, String(river)).toBe(river.length);
});

describe('as shipped', () => {
  const departements = territoryFeatures(readTopology(process.cwd()), 'departement');
  const borders = positionsOf(buildTopology({ departements }));
  const rivers = riversAlong(borders, readWater(process.cwd()).rivers);

  test.each([
    ['Rhône', 'Ardèche and Drôme', 44.5, 45.2],
    ['Rhin', 'Alsace and Germany', 47.8, 48.9],
    ['Allier', 'Cher and Nièvre', 46.7, 46.9],
  ])('the %s is the border of %s', (river, _, south, north) => {
    const course = rivers.find(({ name }) => name === river)?.lines.flat() ?? [];
    const stretch = course.filter(([, y = 0]) => y > south && y < north);
    const near = borders.filter((line) => line.some(([, y = 0]) => y > south - 0.2 && y < north + 0.2));
    expect(stretch.length).toBeGreaterThan(10);
    const off = stretch.map((at) => Math.min(...near.map((line) => metres(at, line))));
    expect(off.filter((far) => far > 150).length / off.length).toBeLessThan(0.05);
  });
});
