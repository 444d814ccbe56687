import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextPiece } from './sheet-answer.ts';
import { shortenPieces } from './shorten-pieces.ts';

const plain = (text: string): TextPiece => ({ text, isMatch: false });
const match = (text: string): TextPiece => ({ text, isMatch: true });
const joined = (pieces: readonly TextPiece[]) => pieces.map(({ text }) => text).join('');

test('a sentence that fits is left whole', () => {
  const pieces = [plain('Le '), match('budget')];
  expect(shortenPieces(pieces, 40)).toBe(pieces);
});

test('a long one is cut between words around its first match', () => {
  const pieces = [
    plain('Dans le cadre d’une action de recherche, un institut a mené une étude sur le '),
    match('budget citoyen'),
    plain(' du Département notamment pour voir dans quelle mesure il favorise le développement.'),
  ];
  expect(joined(shortenPieces(pieces, 60))).toBe(
    '…étude sur le budget citoyen du Département notamment pour…',
  );
});

test('a match at the end of a sentence is no further than the middle of what is kept', () => {
  const pieces = [
    plain('Cent vingt idées exprimées lors des comptoirs, soixante projets déposés sur la plateforme de '),
    match('vote'),
  ];
  expect(joined(shortenPieces(pieces, 60))).toBe('…déposés sur la plateforme de vote');
});

test('one without a match is cut at its end', () => {
  expect(joined(shortenPieces([plain('Un lieu de repos et d’accompagnement')], 20))).toBe(
    'Un lieu de repos et…',
  );
});

test('what remains is the sentence’s own text, with its first match, and not much longer than asked for', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcé,. '), minLength: 1, maxLength: 30 });
  const sentence = fc.array(fc.record({ text: word, isMatch: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(sentence, fc.integer({ min: 40, max: 120 }), (pieces, most) => {
      const short = shortenPieces(pieces, most);
      const text = joined(pieces);
      for (const piece of short) expect(text).toContain(piece.text.replace(/^…|…$/gu, ''));
      const first = pieces.find(({ isMatch }) => isMatch);
      if (first) expect(short.some(({ text, isMatch }) => isMatch && text === first.text)).toBe(true);
      expect(joined(short).length).toBeLessThanOrEqual(most + 62);
    }),
  );
});
