import { expect, test } from 'vitest';
import { buttonWords, outcomeWords, weight } from './keeping-words.ts';

test.each([
  [180_400, '180 ko'],
  [12, '1 ko'],
  [999_499, '999 ko'],
  [999_600, '1 Mo'],
  [1_240_000, '1,2 Mo'],
])('%i bytes are %s', (bytes, words) => {
  expect(weight(bytes)).toBe(words.replace(' ', '\u00a0'));
});

const plain = (words: string) => words.replaceAll(/[\u00a0\u202f]/gu, ' ');

test('the size is given before, and whether it is known to the byte', () => {
  const size = { bytes: 180_400, isExact: true };
  expect(plain(buttonWords({ is: 'measured', size }, 14))).toBe('Garder ces 14 fiches hors ligne (180 ko)');
  expect(plain(buttonWords({ is: 'measured', size: { ...size, isExact: false } }, 1))).toBe(
    'Garder cette fiche hors ligne (environ 180 ko)',
  );
  expect(buttonWords({ is: 'measured', size: { bytes: 0, isExact: true } }, 2)).toContain(
    '(rien à télécharger)',
  );
  expect(buttonWords({ is: 'measured', size: { bytes: null, isExact: true } }, 2)).toContain(
    '(taille inconnue)',
  );
});

test.each([
  [{ done: 69, failed: 1, of: 70, isFull: false }, '1 fichier sur 70 n’a pas pu être gardé.'],
  [{ done: 60, failed: 10, of: 70, isFull: false }, '10 fichiers sur 70 n’ont pas pu être gardés.'],
  [
    { done: 12, failed: 1, of: 70, isFull: true },
    'L’appareil n’a plus de place : 12 fichiers sur 70 y sont.',
  ],
  [{ done: 1, failed: 1, of: 70, isFull: true }, 'L’appareil n’a plus de place : 1 fichier sur 70 y est.'],
])('what fails is reported: %o', (now, sentence) => {
  expect(plain(outcomeWords({ is: 'failed', now }, 70))).toBe(sentence);
});
