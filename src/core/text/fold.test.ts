import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedWords } from './fold.ts';

describe('fold', () => {
  it('drops case, accents and ligatures', () => {
    expect(fold('Écologique')).toBe('ecologique');
    expect(fold('JŒUF')).toBe('joeuf');
    expect(fold('Lætitia')).toBe('laetitia');
  });

  it('reads apostrophes and hyphens as a space', () => {
    expect(fold("L'Haÿ-les-Roses")).toBe('l hay les roses');
    expect(fold('Ille–et—Vilaine')).toBe(fold('Ille-et-Vilaine'));
    expect(fold('Val d’Oise')).toBe(fold("Val d'Oise"));
  });

  it('keeps other punctuation and trims', () => {
    expect(fold('  Pourquoi ce projet ? ')).toBe('pourquoi ce projet ?');
  });

  it('is the same for composed and decomposed accents', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('foldedWords', () => {
  it('gives the words without punctuation', () => {
    expect(foldedWords("« Qu'en dit-on ? » (2021)")).toEqual(['qu', 'en', 'dit', 'on', '2021']);
    expect(foldedWords('…')).toEqual([]);
  });
});
