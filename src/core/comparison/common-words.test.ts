import { expect, test } from 'vitest';
import type { ComparedColumn } from './comparison.ts';
import { commonWords } from './comparison-title.ts';

const column = (key: string, ...themes: string[]) =>
  ({
    territory: { view: { record: { key, level: key.split(':')[0] } } },
    sheet: { themes },
  }) as unknown as ComparedColumn;

test.each([
  [[column('commune:1', 'eau'), column('commune:1', 'air')], 'même territoire'],
  [[column('commune:1', 'eau', 'air'), column('commune:2', 'air')], 'même échelon, un thème commun'],
  [[column('commune:1', 'eau', 'air'), column('region:2', 'air', 'eau')], '2 thèmes communs'],
  [[column('commune:1', 'eau'), column('commune:2', 'eau'), column('region:3', 'air')], ''],
  [[column('commune:1', 'eau')], ''],
])('what sheets have in common is told in a few words', (columns, words) => {
  expect(commonWords(columns)).toBe(words);
});
