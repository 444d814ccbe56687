import { expect, test } from 'vitest';
import { dropPlace } from './DossierContents.tsx';

const MIDDLES = [10, 30, 50, 70];

test.each([
  ['stays where it is', 1, 30, 1],
  ['stays until the middle of the next is passed', 1, 49, 1],
  ['goes after those whose middle is passed', 1, 71, 3],
  ['goes before those whose middle is above the pointer', 3, 29, 1],
  ['goes first above them all', 2, -40, 0],
  ['goes last below them all', 0, 900, 3],
])('what is dragged %s', (_, from, y, place) => {
  expect(dropPlace(MIDDLES, from, y)).toBe(place);
});
