import { describe, expect, it } from 'vitest';
import { pairQuotes } from './quotes.ts';

function partners(text: string): (number | null)[] {
  return pairQuotes(text).map((quote) => quote.partner);
}

describe('pairQuotes', () => {
  it('pairs guillemets, nested ones included', () => {
    expect(partners('« a « b » c »')).toEqual([12, 8, 4, 0]);
  });

  it('pairs straight marks by what surrounds them', () => {
    expect(partners('un "mot" et "deux"')).toEqual([7, 3, 17, 12]);
    expect(partners('"x "y" z"')).toEqual([8, 5, 3, 0]);
    expect(partners('l\'"économie"')).toEqual([11, 2]);
  });

  it('leaves a lone or a mixed mark alone', () => {
    expect(partners('« sans fin')).toEqual([null]);
    expect(partners('"Le soutien. »')).toEqual([null, null]);
    expect(partners('un écran de 5"')).toEqual([null]);
  });
});
