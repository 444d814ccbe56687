import { expect, it } from 'vitest';
import { startsLikeTerritory } from './title-number.ts';

it.each(['Communauté de communes du Clermontois', 'La collectivité', 'Métropole de Lyon', 'CC du Pays'])(
  'takes « %s » for the name of a territory',
  (words) => expect(startsLikeTerritory(words)).toBe(true),
);

it.each(['Communautés', 'Villefranche', 'Une ville', 'Paysans et habitants'])(
  'does not take « %s » for one',
  (words) => expect(startsLikeTerritory(words)).toBe(false),
);
