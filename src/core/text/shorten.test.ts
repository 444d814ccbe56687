import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shorten } from './sentences.ts';

test('a text that fits is left whole', () => {
  expect(shorten('citoyens mobilisés', 40)).toBe('citoyens mobilisés');
});

test('a long one is cut between words, without a hanging sign', () => {
  expect(shorten('au kiosque de la mobilité (informations, réservations)', 30)).toBe(
    'au kiosque de la mobilité…',
  );
});

test('never longer than asked for, always the beginning of the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 10, max: 60 }), (text, most) => {
      const short = shorten(text, most);
      expect(short.length).toBeLessThanOrEqual(
        Math.max(most + 1, text.length === short.length ? text.length : 0),
      );
      expect(text.startsWith(short.replace(/…$/u, ''))).toBe(true);
    }),
  );
});
