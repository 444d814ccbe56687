import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './similarity.ts';

describe('editDistance', () => {
  it('counts insertions, deletions, substitutions and swaps', () => {
    expect(editDistance('emploi', 'emploi', 3)).toBe(0);
    expect(editDistance('emploi', 'emplois', 3)).toBe(1);
    expect(editDistance('emploi', 'empoli', 3)).toBe(1);
    expect(editDistance('chat', 'chien', 5)).toBe(3);
    expect(editDistance('', 'abc', 3)).toBe(3);
  });

  it('answers one more than the bound beyond it', () => {
    expect(editDistance('abc', 'xyz', 2)).toBe(3);
    expect(editDistance('a', 'abcdefgh', 3)).toBe(4);
  });

  it('agrees with the unbounded distance within the bound, both ways round', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 8 }), (a, b, max) => {
        const exact = editDistance(a, b, 100);
        expect(editDistance(a, b, max)).toBe(Math.min(exact, max + 1));
        expect(editDistance(b, a, 100)).toBe(exact);
      }),
    );
  });
});

describe('nearest', () => {
  const themes = ['participation-citoyenne', 'emploi-insertion', 'ruralite-mobilites'];

  it('offers the closest spelling', () => {
    expect(nearest('emploi-insetrion', themes)).toEqual(['emploi-insertion']);
    expect(nearest('Ruralité mobilités', themes)).toEqual(['ruralite-mobilites']);
    expect(nearest('participation', themes)).toEqual(['participation-citoyenne']);
  });

  it('offers nothing for a stranger, and at most the limit', () => {
    expect(nearest('zzzzzz', themes)).toEqual([]);
    expect(nearest('ab', ['aa', 'ac', 'ad', 'abc', 'abb'], 3)).toHaveLength(2);
    expect(nearest('abc', ['abd', 'abe', 'abf', 'abg'], 3)).toEqual(['abd', 'abe', 'abf']);
  });
});
