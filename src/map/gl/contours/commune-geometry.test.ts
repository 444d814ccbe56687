import { topology } from 'topojson-server';
import { expect, test } from 'vitest';
import { contourFixture } from './geometry.fixture.ts';
import { communeGeometry, mergedLevels } from './level-geometry.ts';

const area = (code: string, west: number, population: number, km2: number | null = 2) => ({
  ...contourFixture('commune:00000', code, west),
  id: code,
  properties: { name: `Commune ${code}`, pin: [west, 0.5], population, area: km2, parents: [] },
});

const collection = (...features: object[]) => ({ type: 'FeatureCollection', features }) as never;

const file = (departement: string) =>
  topology({
    communes: collection(area(`${departement}001`, 0, 1999), area(`${departement}002`, 1, 2000)),
    around: collection(area('99001', 2, 10)),
  }) as never;

test('each commune has its contour, its name where it is written, and its figures', () => {
  const { geometry, names, figures } = communeGeometry(file('54'));
  expect(geometry.contours.features.map(({ properties }) => properties)).toEqual([
    { key: 'commune:54001', name: 'Commune 54001', area: 2 },
    { key: 'commune:54002', name: 'Commune 54002', area: 2 },
  ]);
  expect(names.features.map(({ geometry: { coordinates } }) => coordinates)).toEqual([
    [0, 0.5],
    [1, 0.5],
  ]);
  expect([figures.get('commune:54001')?.ruralShare, figures.get('commune:54002')?.ruralShare]).toEqual([
    1, 0,
  ]);
});

test('a commune across the border is a neighbour, and has no line, no name and no contour', () => {
  const { geometry, names } = communeGeometry(file('54'));
  expect(geometry.bordering.get('commune:54002')).toEqual(['commune:54001', 'commune:99001']);
  expect(geometry.bordering.has('commune:99001')).toBe(false);
  expect(geometry.borders.geometry.coordinates).toHaveLength(1);
  expect(names.features).toHaveLength(2);
});

test('départements make one level together', () => {
  const { geometry, names, figures } = mergedLevels([
    communeGeometry(file('54')),
    communeGeometry(file('88')),
  ]);
  expect(geometry.contours.features).toHaveLength(4);
  expect(geometry.borders.geometry.coordinates).toHaveLength(2);
  expect([...geometry.bordering.keys()]).toContain('commune:88002');
  expect([names.features.length, figures.size]).toEqual([4, 4]);
});

test('the name of a large commune is placed where it has room, and not at its edge', () => {
  const large = topology({ communes: collection(area('13055', 0, 886_040)), around: collection() }) as never;
  const [name] = communeGeometry(large).names.features;
  expect(name?.geometry.coordinates[0]).toBeCloseTo(0.5, 1);
  expect(name?.properties?.from).toBeLessThan(9);
});

test('communes whose contours nobody has surveyed have no border, and a dot where their town is, small ones nearer', () => {
  const soft = [area('54001', 0, 300, null), area('54002', 1, 9000, null)];
  const { geometry, names } = communeGeometry(
    topology({ communes: collection(...soft), around: collection() }) as never,
  );
  expect(geometry.borders.geometry.coordinates).toEqual([]);
  expect(geometry.contours.features.map(({ properties }) => properties.area)).toEqual([0, 0]);
  expect(names.features.map(({ properties }) => [properties?.dot, properties?.from])).toEqual([
    [true, 9.7],
    [true, 9.3],
  ]);
});
