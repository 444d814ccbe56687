import type { Position } from '../../core/geo/position.ts';

/** Bridges: longitude, latitude in degrees. */
export const BRIDGES: readonly (readonly [river: string, place: string, at: Position])[] = [
  ['Seine', 'Pont Neuf, Paris', [2.3414, 48.857]],
  ['Seine', 'pont Corneille, Rouen', [1.096, 49.436]],
  ['Loire', 'pont Wilson, Tours', [0.686, 47.399]],
  ['Loire', 'pont George-V, Orléans', [1.904, 47.897]],
  ['Rhône', 'pont de la Guillotière, Lyon', [4.842, 45.756]],
  ['Rhône', 'pont Saint-Bénézet, Avignon', [4.805, 43.954]],
  ['Garonne', 'Pont-Neuf, Toulouse', [1.4385, 43.5995]],
  ['Garonne', 'pont de pierre, Bordeaux', [-0.563, 44.839]],
  ['Rhin', 'pont de l’Europe, Strasbourg', [7.801, 48.5735]],
];
