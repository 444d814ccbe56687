import { expect, test } from 'vitest';
import { hiddenDots } from './name-layout.ts';

test('a marker hides the dot of a town under it, not of one beside it', () => {
  const town = (name: string, longitude: number) => ({
    type: 'Feature' as const,
    properties: { name },
    geometry: { type: 'Point' as const, coordinates: [longitude, 47] },
  });
  const names = { type: 'FeatureCollection' as const, features: [town('Under', 2), town('Beside', 3)] };
  const layout = [{ offset: { x: 0, y: 0 }, center: [2.1, 47] as const }];
  const at = (namesZoom: number) => hiddenDots(names, { layout, namesZoom });
  expect(at(5)).toEqual(['Under']);
  expect(at(3)).toEqual(['Under', 'Beside']);
  expect(at(9)).toEqual([]);
});
