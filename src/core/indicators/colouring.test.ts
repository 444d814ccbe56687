import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLICKED_LEVELS } from '../territory/clicked-level.ts';
import {
  classLabels,
  classOf,
  colouringNotes,
  colouringValue,
  legendTitle,
  shownColouring,
  stepAt,
  stepsOf,
  thresholdsOf,
  valueInWords,
} from './colouring.ts';
import { COLOURINGS, colourings, RESEMBLANCE } from './colouring-names.ts';
import { indicators } from './indicators.ts';

test('a bound belongs to the class that it opens', () => {
  expect([-1, 0, 49.9, 50, 69, 250, 1e9].map((value) => classOf(value, [50, 70, 250]))).toEqual([
    0, 0, 0, 1, 1, 3, 3,
  ]);
});

test('classes in French words', () => {
  expect(classLabels('densite', 'departement')).toEqual([
    'moins de 50',
    '50 à 70',
    '70 à 120',
    '120 à 250',
    '250 et plus',
  ]);
  expect(classLabels('population', 'region')).toEqual([
    'moins de 500\u202f000',
    '500\u202f000 à 3\u00a0millions',
    '3 à 5\u00a0millions',
    '5 à 6\u00a0millions',
    '6\u00a0millions et plus',
  ]);
  expect(classLabels('population', 'departement').at(-1)).toBe('1\u00a0million et plus');
  expect(classLabels('petites-communes', 'epci')[1]).toBe('20 à 40\u00a0%');
  expect(classLabels('petites-communes', 'commune')).toEqual(['au moins 2\u202f000', 'moins de 2\u202f000']);
  expect(classLabels('fiches', 'epci')).toEqual(['aucune', '1', '2', '3 et plus']);
});

test('indicators with bounds are those that colour a map', () => {
  const bounded = indicators().flatMap(({ id, thresholds }) => (thresholds ? [id] : []));
  expect(bounded).toEqual(COLOURINGS);
});

test('every colouring has, at every level, ascending bounds, one label and one colour a class', () => {
  for (const colouring of COLOURINGS)
    for (const level of CLICKED_LEVELS) {
      const thresholds = thresholdsOf(colouring, level);
      expect(thresholds.toSorted((a, b) => a - b)).toEqual(thresholds);
      expect(new Set(classLabels(colouring, level)).size).toBe(thresholds.length + 1);
      const steps = stepsOf(thresholds);
      expect(new Set(steps).size).toBe(thresholds.length + 1);
      expect(steps.toSorted()).toEqual(steps);
    }
  expect(() => stepsOf([1, 2, 3, 4, 5])).toThrow('no scale of 6 classes');
});

test('the values of a territory, and none where no contour gives an area', () => {
  const indicators = { population: 1500, areaKm2: 10, communes: 3, ruralShare: 0.25 };
  const values = colourings().map((colouring) => colouringValue(colouring, indicators, 2));
  expect(values).toEqual([1500, 150, 0.25, 2]);
  expect(colouringValue('densite', { ...indicators, areaKm2: null }, 2)).toBeNull();
  expect(colouringValue(RESEMBLANCE, indicators, 2, indicators)).toBeCloseTo(1);
  expect(colouringValue(RESEMBLANCE, indicators, 2)).toBeNull();
});

test('what the tip and the legend say', () => {
  expect(legendTitle('densite', 'departement')).toEqual(['Densité', '≈\u00a0hab./km², départements']);
  expect(legendTitle('fiches', 'epci')).toEqual(['Fiches', 'intercommunalités']);
  expect(legendTitle('petites-communes', 'region')).toEqual(['Habitants de petites communes', 'régions']);
  expect(legendTitle('petites-communes', 'commune')).toEqual(['Petites communes', 'habitants, communes']);
  expect(valueInWords('densite', 'departement', 139.6)).toBe('≈\u00a0140\u00a0hab./km²');
  expect(valueInWords('population', 'epci', 12_345)).toBe('12\u202f345\u00a0hab.');
  expect(valueInWords('petites-communes', 'epci', 0.38)).toBe('38\u00a0% en petites communes');
  expect(valueInWords('petites-communes', 'commune', 1)).toBe('moins de 2\u202f000 habitants');
  expect(valueInWords('fiches', 'region', 3)).toBeNull();
  expect(legendTitle(RESEMBLANCE, 'epci')).toEqual(['Ressemblance avec l’auteur', 'intercommunalités']);
  expect(valueInWords(RESEMBLANCE, 'epci', 0.9)).toBe('très ressemblante');
  expect(valueInWords(RESEMBLANCE, 'departement', 0.3)).toBe('très différent');
  expect(colouringNotes(RESEMBLANCE, 'contours indicatifs')[0]).toContain('Ressembler n’est pas réussir');
});

test('the address chooses what drawings show, but for what needs an author; else what all their territories have', () => {
  expect(shownColouring('fiches', 'epci')).toBe('fiches');
  expect(shownColouring(RESEMBLANCE, 'departement')).toBe('petites-communes');
  expect(shownColouring(undefined, 'commune')).toBe('population');
});

/** « 30 % », « ≈ 1 250 hab./km² »: the number that is read. */
const readNumber = (text: string) => Number.parseFloat(text.replace(/[^\d,]/gu, '').replace(',', '.'));

test.each([
  ['petites-communes', 'departement'],
  ['petites-communes', 'epci'],
  ['densite', 'epci'],
  ['densite', 'commune'],
] as const)('a value as it is written falls in the class as that is written: %s, %s', (colouring, level) => {
  const [first = '', ...others] = classLabels(colouring, level);
  const bounds = [first, ...others.slice(0, -1).map((label) => label.split(' à ')[1] ?? '')].map(readNumber);
  const nearBound = fc.constantFrom(...thresholdsOf(colouring, level));
  fc.assert(
    fc.property(nearBound, fc.double({ min: 0.97, max: 1.03, noNaN: true }), (bound, factor) => {
      const written = readNumber(valueInWords(colouring, level, bound * factor) ?? '');
      const step = 1 + bounds.filter((one) => written >= one).length;
      expect(stepAt(colouring, level, bound * factor)).toBe(step);
    }),
  );
});
