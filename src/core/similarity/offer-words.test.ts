import { expect, test } from 'vitest';
import type { OfferedSheet } from '../sheet/initiative.ts';
import { offerHeading, offerHint } from './offer-words.ts';

const OFFER: OfferedSheet = {
  sheet: 'other',
  reason: 'departement',
  place: 'Villeurbanne',
  distance: 41_200,
  border: null,
};

test.each([
  ['territory', 'Sur le même territoire'],
  ['departement', 'Dans le même département'],
  ['region', 'Dans la même région'],
  ['bordering', 'Territoires limitrophes'],
  ['theme', 'Sur le même thème\u00a0: Énergie'],
] as const)('the heading for the reason %s', (reason, heading) => {
  expect(offerHeading(reason, 'Énergie')).toBe(heading);
});

test('the hint names the territory, the border and the distance', () => {
  const border = { level: 'region', name: 'Île-de-France' } as const;
  const bordering = { ...OFFER, reason: 'bordering', border } as const;
  expect(offerHint(OFFER)).toBe('Villeurbanne · à\u00a040\u00a0km');
  expect(offerHint({ ...OFFER, distance: null })).toBe('Villeurbanne');
  expect(offerHint(bordering)).toBe('Villeurbanne · Île-de-France, région voisine · à\u00a040\u00a0km');
  expect(offerHint({ ...bordering, place: 'Île-de-France' })).toBe(
    'Île-de-France, région voisine · à\u00a040\u00a0km',
  );
});

test('nothing more is said of the same territory, nor of the same theme', () => {
  expect(offerHint({ ...OFFER, reason: 'territory', distance: null })).toBeUndefined();
  expect(offerHint({ ...OFFER, reason: 'theme', distance: null })).toBeUndefined();
});
