import { territoryFixture, viewFixture } from '../../app/testing/tiny-atlas.ts';
import type { Position } from '../geo/position.ts';
import type { Contour } from '../geo/topology.ts';
import { territoryKey } from '../territory/territory.ts';
import type { Part } from './coloured-parts.ts';
import type { BesideBorder } from './common-border.ts';
import type { Letter } from './compared-set.ts';

export const box = (west: number, south: number, east: number, north: number): Contour => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ],
  ],
});

const partOf = (
  level: 'epci' | 'commune',
  name: string,
  rest: Pick<Part, 'pin' | 'indicators' | 'contour'>,
): Part => ({
  ...{ key: territoryKey(level, name), level, code: name, name, share: 'whole', isDot: false },
  ...rest,
});

export const unit = (name: string, pin: Position, population = 1000, areaKm2: number | null = 10): Part =>
  partOf('commune', name, {
    ...{ pin, contour: box(...pin, ...pin) },
    indicators: { population, areaKm2, communes: 1, ruralShare: population < 2000 ? 1 : 0 },
  });

const group = (name: string, contour: Contour): Part =>
  partOf('epci', name, {
    ...{ pin: [6, 48], contour },
    indicators: { population: 9000, areaKm2: 100, communes: 9, ruralShare: 1 },
  });

/** Of 67 km, in two pieces that come in the wrong order: along the meridian of 6° E. */
export const LINES: readonly (readonly Position[])[] = [
  [
    [6, 48.4],
    [6, 48.6],
  ],
  [
    [6, 48],
    [6, 48.4],
  ],
];

const compared = (letter: Letter, code: string, name: string) => ({
  letters: [letter],
  view: viewFixture(territoryFixture('departement', code, name)),
  contours: { own: null, sameLevel: [] },
});

/** Its northern intercommunalité lies on the other side too. */
export const WEST: BesideBorder = {
  territory: compared('A', '54', 'Meurthe-et-Moselle'),
  sheets: [],
  contour: box(5, 48, 6, 48.6),
  units: [unit('Ouest', [5.9, 48.5], 5000), unit('Bourg', [5.97, 48.1], 800), unit('Loin', [5, 48.3])],
  groups: [group('Nord', box(5.5, 48.4, 6.2, 48.6)), group('Sud-Ouest', box(5.5, 48, 6, 48.4))],
};

export const EAST: BesideBorder = {
  territory: compared('B', '88', 'Vosges'),
  sheets: [],
  contour: box(6, 48, 7, 48.6),
  units: [unit('Est', [6.1, 48.3], 20_000)],
  groups: [
    group('Nord', box(5.5, 48.4, 6.2, 48.6)),
    group('Milieu', box(6, 48.2, 6.5, 48.4)),
    group('Sud-Est', box(6, 48, 6.5, 48.2)),
  ],
};
