import { expect, it } from 'vitest';
import { isNumberAlone, startsLikeTerritory, titleNumber } from './heading-lines.ts';

it.each([
  'Saintes Grandes Rives l’Agglo',
  'Communauté de communes du Clermontois',
  'La collectivité',
  'Métropole de Lyon',
  'CC du Pays',
])('takes « %s » for the name of a territory', (words) => expect(startsLikeTerritory(words)).toBe(true));

it.each(['Communautés', 'Villefranche', 'Une ville', 'Paysans et habitants'])(
  'does not take « %s » for one',
  (words) => expect(startsLikeTerritory(words)).toBe(false),
);

it.each([
  ['A.1 Un four', 'A.1 '],
  ['C.2.4. l’eau', 'C.2.4. '],
  ['Fiche n<sup>o</sup> 3 — Un four', 'Fiche n<sup>o</sup> 3 — '],
  ['n<sup>o</sup> 12 : un four', 'n<sup>o</sup> 12 : '],
  ['Fiche-action 2.1 : Un four', 'Fiche-action 2.1 : '],
  ['1 / Un four', '1 / '],
  ['Récit 1. Un four', 'Récit 1. '],
  ['Étape 12 - Un four', 'Étape 12 - '],
  ['Agenda 21 : un four', ''],
  ['Carnet A : Un four', 'Carnet A : '],
  ['Récit IV – Un four', 'Récit IV – '],
  ['Retour d’expérience n° 1 – Un four', 'Retour d’expérience n° 1 – '],
  ['Cas d’école', ''],
  ['Réf. 2023-009', 'Réf. 2023-009'],
  ['Référence : AB/12 – Un four', 'Référence : AB/12 – '],
  ['Lauréat n° 3 – Un four', 'Lauréat n° 3 – '],
  ['2. Retour d’expérience : un four', '2. Retour d’expérience : '],
  ['Retour d’expérience', ''],
  ['Le collège n° 3', ''],
  ['A.B. Un four', ''],
  ['Références', ''],
  ['Référent numérique 2024', ''],
])('finds the number of « %s »', (title, number) => expect(titleNumber(title)).toBe(number));

it('takes a reference alone for a number alone', () => {
  expect(['Réf. 2023-009', 'Fiche n<sup>o</sup> 3', 'Références', 'Réf.'].map(isNumberAlone)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
