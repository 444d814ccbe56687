import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frenchWords } from './french-words.ts';

const said = (text: string) => frenchWords(text).flatMap(({ folded, isStop }) => (isStop ? [] : [folded]));
const all = (text: string) => frenchWords(text).map(({ folded }) => folded);

describe('frenchWords', () => {
  it.each([
    ["l’énergie d'aujourd’hui", ['energie', 'aujourd hui'.replace(' ', '')]],
    ['qu’ils s`appuient, jusqu’à Lorsqu‘un', ['appuient']],
    ['Tiers‑lieux et tiers-lieu', ['tiers', 'lieux', 'tiers', 'lieu']],
    ['Une œuvre, ex æquo', ['oeuvre', 'ex', 'aequo']],
    ['habitant.e.s et acteur.rice.s, salarié·e·s', ['habitant', 'acteur', 'salarie']],
    ['le P.E.T.R. du Pays', ['petr', 'pays']],
    ['572\u202f151 €, 35 000€ et 2,58 %', ['572151', '35000', '2,58']],
    ['27 janvier 2020', ['27', 'janvier', '2020']],
    ['en m² ou R&D', ['m2']],
    ['Grand Est, c’est grand', ['grand', 'est', 'grand']],
    ['QPV', ['qpv']],
    ['Fin.Début', ['fin', 'debut']],
  ])('reads %j', (text, words) => {
    expect(said(text)).toEqual(words);
  });

  it('distinguishes elided words from letters', () => {
    expect(all("l'eau")).toEqual(['l', 'eau']);
    expect(frenchWords("l'eau").map(({ isStop }) => isStop)).toEqual([true, false]);
  });

  it('keeps the place of each word in the text as it is', () => {
    const text = '« Énergies », l’e\u0301cole 🙂 cœur';
    const written = frenchWords(text).map(({ start, end }) => text.slice(start, end));
    expect(written).toEqual(['Énergies', 'l', 'e\u0301cole', 'cœur']);
  });

  it('reads any text, words in order and apart', () => {
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(any, (text) => {
        let at = 0;
        for (const { start, end, folded } of frenchWords(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(folded).not.toBe('');
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each(['a', 'É.', "l'", 'e.s', '1 000 ', '1,', 'a.e', '\ud800'])(
    'is quick on %j over and over',
    (unit) => {
      expect(frenchWords(unit.repeat(20_000)).length).toBeLessThanOrEqual(60_000);
    },
  );
});
