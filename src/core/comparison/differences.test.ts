import { expect, test } from 'vitest';
import { bandsSentence, difference, unequalSentence } from './differences.ts';

const territory = (name: string, article: string, population: number, areaKm2: number | null) => ({
  name,
  article,
  indicators: { population, areaKm2, communes: 2, ruralShare: 0 },
});

const MEURTHE = territory('Meurthe-et-Moselle', 'la ', 732_236, 5250);
const VOSGES = territory('Vosges', 'les ', 359_520, 5880);

test('two territories differ in words, the same way round from either side', () => {
  expect(difference(MEURTHE, VOSGES)).toBe(
    'Meurthe-et-Moselle\u00a0: deux fois plus d’habitants que les Vosges, sur une étendue plus petite de 11\u00a0%, avec une densité 2,3\u00a0fois plus forte.',
  );
  expect(difference(VOSGES, MEURTHE)).toContain('deux fois moins d’habitants que la Meurthe-et-Moselle');
  expect(difference(MEURTHE, MEURTHE)).toContain('à peu près autant d’habitants');
});

test('less than twice is a share, not a number of times', () => {
  const moselle = territory('Moselle', 'la ', 1_050_000, 6220);
  expect(difference(MEURTHE, moselle)).toBe(
    'Meurthe-et-Moselle\u00a0: 30\u00a0% d’habitants de moins que la Moselle, sur une étendue plus petite de 16\u00a0%, avec une densité plus faible de 17\u00a0%.',
  );
  expect(difference(moselle, MEURTHE)).toContain('43\u00a0% d’habitants de plus que la Meurthe-et-Moselle');
});

test('a missing figure is not guessed', () => {
  expect(difference(MEURTHE, territory('Ornes', '', 5, null))).toBeNull();
});

test.each<[string, [number | null, number | null][], string | null]>([
  ['larger on the right', [[40, 80]], 'À moins de 5 km, une valeur deux fois plus forte du côté des Vosges.'],
  [
    'equal, then larger on the left',
    [
      [100, 105],
      [60, 48],
    ],
    'À moins de 5 km, à peu près la même valeur ; de 5 à 10 km, une valeur plus forte de 25 % du côté de la Meurthe-et-Moselle.',
  ],
  [
    'only what both have',
    [
      [null, 4],
      [0, 4],
    ],
    null,
  ],
])('along a border: %s', (_, values, said) => {
  const bands = values.map((pair, at) => ({ from: at * 5000, to: at * 5000 + 5000, values: pair }));
  expect(bandsSentence(bands, [MEURTHE, VOSGES])?.replaceAll('\u00a0', ' ') ?? null).toBe(said);
});

test('along a border, shares are points apart', () => {
  const bands = [
    { from: 0, to: 5000, values: [0.81, 0.49] as const },
    { from: 5000, to: 10_000, values: [0.4, 0.41] as const },
  ];
  expect(bandsSentence(bands, [MEURTHE, VOSGES], 1)?.replaceAll('\u00a0', ' ')).toBe(
    'À moins de 5 km, une valeur plus forte de 32 points du côté de la Meurthe-et-Moselle ; de 5 à 10 km, à peu près la même valeur.',
  );
});

test('very unequal territories are pointed out, similar ones are not', () => {
  const commune = territory('Villeurbanne', '', 163_000, 14.6);
  const region = territory('Nouvelle-Aquitaine', 'la ', 6_150_451, 85_000);
  expect(unequalSentence([region, MEURTHE, commune])).toBe(
    'Villeurbanne\u00a0: un territoire environ 5\u202f800 fois plus petit que celui de la Nouvelle-Aquitaine.',
  );
  expect(unequalSentence([MEURTHE, VOSGES])).toBeNull();
});
