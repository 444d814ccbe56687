import { expect, test } from 'vitest';
import { namedExtent } from './named-extent.ts';

const commune = (name: string, longitude: number) => ({ name, pin: [longitude, 49] as const });

const [west, east] = [commune('Vimoutiers', 0.2), commune('Courcelles-Chaussy', 6.4)];
const bbox = [0.17, 48.97, 6.43, 49.03] as const;
/** CSS pixels a degree, once all of it fills a width. */
const scaleOf = ([from, , to]: readonly number[], width: number) => width / ((to ?? 0) - (from ?? 0));

test('names that are wider than their small territories have room on both sides', () => {
  const framed = namedExtent(bbox, [west, east], { width: 440, height: 600 }, 11);
  const scale = scaleOf(framed, 440);
  expect((framed[2] - east.pin[0]) * scale, 'half of the longer one').toBeGreaterThan(80);
  expect((west.pin[0] - framed[0]) * scale).toBeGreaterThan(45);
  expect((framed[2] - framed[0]) * scale, 'no more than that').toBeLessThan(
    (bbox[2] - bbox[0]) * scale + 260,
  );
});

test('a name inside its territory asks for nothing', () => {
  const wide = [-4, 47, 4, 51] as const;
  const framed = namedExtent(wide, [commune('Orne', 0)], { width: 900, height: 700 }, 11);
  expect(framed.map((degrees) => Math.round(degrees * 1e6) / 1e6)).toEqual([...wide]);
});

test('where a name has no room at all the territories alone are framed, as is any other subject', () => {
  expect(namedExtent(bbox, [west, east], { width: 60, height: 600 }, 11)).toEqual(bbox);
  expect(namedExtent(bbox, [], { width: 440, height: 600 }, 11)).toEqual(bbox);
});

test('a territory that is an ocean away is no part of it', () => {
  const far = commune('Saint-Denis', 55.4);
  const both = namedExtent(bbox, [west, east, far], { width: 440, height: 600 }, 11);
  expect(both).toEqual(namedExtent(bbox, [west, east], { width: 440, height: 600 }, 11));
});
