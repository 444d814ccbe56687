import { brotliCompressSync } from 'node:zlib';
import { distance, pointToLineDistance } from '@turf/turf';
import { mesh } from 'topojson-client';
import { expect, test } from 'vitest';
import { OVERVIEW_FILE } from '../../core/formats/map-files.ts';
import { contourOf, innerBorders, neighboursIn } from '../../core/geo/topology.ts';
import { frozenContent } from '../frozen-content.fixture.ts';
import { generalised } from './map-topology.ts';

const { mapTopology: detail } = frozenContent();
const overview = generalised(detail);

const outerBorders: typeof innerBorders = (topology, areas) =>
  mesh(topology, { type: 'GeometryCollection', geometries: [...areas] }, (a, b) => a === b);

test('no territory is lost, and neighbours stay neighbours', () => {
  for (const name of ['regions', 'departements', 'petr', 'sheetTerritories'] as const) {
    const [before, after] = [detail.objects[name].geometries, overview.objects[name].geometries];
    expect(after.map(({ properties }) => properties.key)).toEqual(
      before.map(({ properties }) => properties.key),
    );
    const around = (areas: typeof after) =>
      neighboursIn<(typeof areas)[number]>([...areas]).map((some) =>
        some.map(({ properties }) => properties.key),
      );
    expect(around(after), name).toEqual(around(before));
    for (const area of after) {
      const rings = contourOf(overview, area).coordinates.flat(area.type === 'Polygon' ? 0 : 1);
      expect(rings.length, area.properties.key).toBeGreaterThan(0);
    }
  }
});

test('a coast or a border is nowhere farther than 400 m from where it was, and a border’s ends stay', () => {
  const far: number[] = [];
  for (const lines of [innerBorders, outerBorders]) {
    const [before, after] = [detail, overview].map(
      (topology) => lines(topology, topology.objects.departements.geometries).coordinates,
    );
    expect(after).toHaveLength(before?.length ?? 0);
    for (const [index, line] of (after ?? []).entries()) {
      const fine = before?.[index] ?? [];
      const [start, end] = [line[0] ?? [], line.at(-1) ?? []];
      far.push(distance(start, fine[0] ?? []), distance(end, fine.at(-1) ?? []));
      for (const position of fine.filter((_, at) => at % 9 === 0))
        far.push(pointToLineDistance(position, { type: 'LineString', coordinates: line }));
    }
  }
  expect(far.length).toBeGreaterThan(2000);
  expect(Math.max(...far)).toBeLessThan(0.4);
});

test('it takes little more than half of the bytes', () => {
  const bytes = [detail, overview].map((one) => brotliCompressSync(OVERVIEW_FILE.write(one)).length);
  expect((bytes[1] ?? 0) / (bytes[0] ?? 0)).toBeLessThan(0.6);
});
