import { expect, it } from 'vitest';
import { importText } from '../corpus/received-document.fixture.ts';
import { askedOf, type Doubt, isSure } from './doubts.ts';

const DOUBT: Doubt = { kind: 'ordre douteux', line: 12, words: 'Un four', done: 'lu colonne par colonne' };
const asked = (line: number, before: Parameters<typeof askedOf>[1] = []) =>
  askedOf(new Map([['un-four', [{ ...DOUBT, line }]]]), before);

it('says the place, the words and what was done', () =>
  expect(asked(12)).toEqual([
    {
      fiche: 'un-four',
      doute: 'ordre douteux',
      ou: 'ligne 12 : Un four',
      fait: 'lu colonne par colonne',
      relu: 'non',
    },
  ]));

it('keeps a tick where the same words have moved, and is sure once all is ticked', () => {
  const again = asked(
    14,
    asked(12).map((each) => ({ ...each, relu: 'oui' })),
  );
  expect(again.map(({ ou, relu }) => [ou, relu])).toEqual([['ligne 14 : Un four', 'oui']]);
  expect([isSure(asked(12)), isSure(again)]).toEqual([false, true]);
});

const sheetWith = (part: string) =>
  importText(`# Un four\n\n## Contexte\n\nParce que.\n\n## Chiffres clés\n\n${part}\n`).sheets[0];

it('keeps a table of figures without titles a table, and asks about it', () => {
  const sheet = sheetWith(
    '<table><tr><td>Chalets</td><td>18</td></tr><tr><td>Nuits</td><td>7 300</td></tr></table>',
  );
  expect(sheet?.text).toContain('|  |  |\n| --- | --- |\n| Chalets | 18 |\n| Nuits | 7 300 |');
  expect(sheet?.doubts).toMatchObject([{ kind: 'tableau sans titres de colonnes', words: 'Chalets | 18' }]);
});

it.each(['312\n\nfemmes\n\n2018\n\nannée', '2018\n\nun mot\n\n2019', '12\n\nemplois\n\n13\n\nlieux'])(
  'takes no figure for the number of a page: %j',
  (figures) => {
    for (const number of figures.match(/\d+/gu) ?? []) expect(sheetWith(figures)?.text).toContain(number);
  },
);

it('asks nothing about a table that is the layout of figures', () => {
  const sheet = sheetWith(
    '<table><tr><td><b>41 t</b><br>de textile</td><td><b>63</b><br>sociétaires</td></tr></table>',
  );
  expect(sheet?.text).toContain('**41 t** de textile');
  expect(sheet?.doubts).toEqual([]);
});
