import { expect, test } from 'vitest';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { alphabet } from '../../domain/sheet/sort-sheets.ts';
import { withoutWords } from './without-words.ts';

const titled = (...titles: string[]): Catalogue => ({
  sheets: titles.map((title, at) => ({
    id: `s${at}`,
    title,
    territories: ['region:53'],
    themes: ['energie'],
    figure: null,
  })),
  territories: [],
  overseas: [],
});

test('a title that is worded anew changes nothing while its place in the order is the same', () => {
  const before = withoutWords(titled('Un vélo', 'Des jardins', 'Trois épiceries'));
  expect(withoutWords(titled('Un vélo partagé', 'Des jardins', 'Trois épiceries'))).toEqual(before);
  expect(withoutWords(titled('Dans un vélo', 'Des jardins', 'Trois épiceries'))).not.toEqual(before);
});

test('titles are in the order that they had, equal where they were', () => {
  const titles = ['10 vélos', 'été', '9 vélos', 'Ete', 'été', 'e\u0301te\u0301', 'ETÉ', ...'zyxwvutsrq'];
  const order = (words: readonly string[]) =>
    words.flatMap((one) => words.map((other) => Math.sign(alphabet.compare(one, other))));
  expect(order(withoutWords(titled(...titles)).sheets.map(({ title }) => title))).toEqual(order(titles));
});
