import { geoAzimuthalEqualArea } from 'd3-geo';
import { expect, test } from 'vitest';
import type { Position } from '../domain/territory/territory.ts';
import { localPlane } from './local-plane.ts';

test.each([
  [5, 48],
  [-61, 14],
  [55, -21],
] as const)('around %d, %d the plane is that of d3-geo, in metres', (west, south) => {
  const corners: readonly Position[] = [
    [west, south],
    [west + 2, south],
    [west + 1, south + 1],
    [west, south],
  ];
  const { project } = localPlane({ type: 'Polygon', coordinates: [corners.map((one) => [...one])] });
  const reference = geoAzimuthalEqualArea()
    .rotate([-(west + 1), -(south + 0.5)])
    .translate([0, 0])
    .scale(6_371_008.8);
  for (const [longitude, latitude] of [...corners, [west + 9, south - 7] as const]) {
    const [x = 0, y = 0] = reference([longitude, latitude]) ?? [];
    expect(project([longitude, latitude])[0]).toBeCloseTo(x, 3);
    expect(project([longitude, latitude])[1]).toBeCloseTo(y, 3);
  }
});
