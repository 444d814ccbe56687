import { expect, test } from 'vitest';
import { findContour, neighboursOf } from './find-contour.ts';
import { contourFixture, levelFixture } from './geometry.fixture.ts';

const region = levelFixture([
  contourFixture('region:53', 'Bretagne', 0),
  contourFixture('region:52', 'Pays de la Loire', 1),
  contourFixture('region:24', 'Centre-Val de Loire', 2),
]);
const departement = levelFixture([
  contourFixture('departement:29', 'Finistère', 0),
  contourFixture('departement:22', 'Côtes-d’Armor', 1),
]);
const levels = { region, departement };

test('a contour is found at whatever level is loaded', () => {
  expect(findContour(levels, 'departement:22')?.properties.name).toBe('Côtes-d’Armor');
  expect(findContour({ region }, 'departement:22')).toBeUndefined();
});

test('what touches a territory surrounds it, at its own level', () => {
  expect(neighboursOf(levels, ['region:52'])).toEqual(['region:53', 'region:24']);
});

test('two compared territories that touch are not neighbours of the comparison, and each neighbour is listed once', () => {
  expect(neighboursOf(levels, ['region:53', 'region:52'])).toEqual(['region:24']);
  expect(neighboursOf(levels, ['region:53', 'region:24'])).toEqual(['region:52']);
});
