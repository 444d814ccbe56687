import { expect, test } from 'vitest';
import { stemsOf } from './french-stems.ts';

const shared = (one: string, other: string) => stemsOf(one).some((stem) => stemsOf(other).includes(stem));

test.each([
  ['énergies', 'energie'],
  ['mobilités', 'mobilite'],
  ['emplois', 'emploi'],
  ['lieux', 'lieu'],
  ['publique', 'publics'],
  ['citoyenne', 'citoyens'],
  ['locaux', 'locale'],
  ['écologiques', 'ecologie'],
  ['financer', 'financement'],
])('%s meets %s', (one, other) => {
  expect(shared(one, other)).toBe(true);
});

test.each([
  ['marchand', 'marché'],
  ['commune', 'commerce'],
  ['solidarité', 'solide'],
])('%s does not meet %s', (one, other) => {
  expect(shared(one, other)).toBe(false);
});
