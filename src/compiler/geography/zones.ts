import type { Bbox } from '../../domain/territory/territory.ts';

/** A part of France that has a raster of its own. */
export interface Zone {
  readonly name: string;
  readonly bbox: Bbox;
  /** Pixel size in degrees, about 190 × 200 m. */
  readonly dx: number;
  readonly dy: number;
  owns(code: string): boolean;
}

function overseas(name: string, departement: string, bbox: Bbox): Zone {
  return { name, bbox, dx: 0.0018, dy: 0.0018, owns: (code) => code.startsWith(departement) };
}

export const ZONES: readonly Zone[] = [
  {
    name: 'métropole',
    bbox: [-5.25, 41.3, 9.7, 51.2],
    dx: 0.0025,
    dy: 0.0018,
    owns: (code) => !code.startsWith('97') && !code.startsWith('98'),
  },
  overseas('Guadeloupe', '971', [-61.85, 15.8, -60.97, 16.55]),
  overseas('Martinique', '972', [-61.26, 14.36, -60.78, 14.91]),
  overseas('Guyane', '973', [-54.64, 2.08, -51.58, 5.78]),
  overseas('La Réunion', '974', [55.19, -21.42, 55.86, -20.84]),
  overseas('Mayotte', '976', [44.99, -13.03, 45.33, -12.61]),
];

/** What shows around France: the métropole, the Antilles, Guyane, La Réunion, Mayotte. They do not overlap. */
export const SURROUNDINGS: readonly Bbox[] = [
  [-12, 39, 16, 54],
  [-65.9, 10.4, -56.9, 20.6],
  [-58.7, -2, -47.5, 9.8],
  [51.2, -25.4, 59.9, -16.8],
  [41, -17.1, 49.4, -8.6],
];
