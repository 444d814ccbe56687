import { territoryFixture, viewFixture } from '../../app/testing/tiny-atlas.ts';
import type { Position } from '../geo/position.ts';
import type { Contour } from '../geo/topology.ts';
import { territoryKey } from '../territory/territory.ts';
import type { BesideBorder, Unit } from './common-border.ts';
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

const groupAt = (latitude: number) => {
  const name = latitude > 48.4 ? 'Nord' : latitude > 48.2 ? 'Milieu' : 'Sud';
  return { key: territoryKey('epci', name), level: 'epci', code: name, name } as const;
};

/** Of the intercommunalité of its latitude, which lies on both sides. */
export const unit = (name: string, pin: Position, population = 1000, areaKm2: number | null = 10): Unit => ({
  key: territoryKey('commune', name),
  level: 'commune',
  code: name,
  name,
  share: 'whole',
  isDot: false,
  pin,
  contour: box(...pin, ...pin),
  group: groupAt(pin[1]),
  indicators: { population, areaKm2, communes: 1, ruralShare: population < 2000 ? 1 : 0 },
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

export const WEST: BesideBorder = {
  territory: compared('A', '54', 'Meurthe-et-Moselle'),
  sheets: [],
  units: [unit('Ouest', [5.9, 48.5], 5000), unit('Bourg', [5.97, 48.1], 800), unit('Loin', [5, 48.3])],
};

export const EAST: BesideBorder = {
  territory: compared('B', '88', 'Vosges'),
  sheets: [],
  units: [unit('Est', [6.1, 48.3], 20_000)],
};
