import { expect, test } from 'vitest';
import { nearWords } from './near-words.ts';
import { thesaurusOf } from './read-thesaurus.ts';

const thesaurus = thesaurusOf('chalet* cabane8 hutte7 gite6\nlocal* atelier7\npari* gageure9\n');

const nearText = (text: string, known = thesaurus) => nearWords([text], known);

test('a word of the sheets brings those near enough, singular or plural, unless sheets use them', () => {
  expect(nearText('Deux chalets et des locaux, une hutte.')).toEqual([
    ['chalets', 'cabane8'],
    ['locaux', 'atelier7'],
  ]);
});

test('a name is no word of the language, unless it is in lower case as well', () => {
  expect(nearText('Un vote à Pari.')).toEqual([]);
  expect(nearText('Pari tenu\u00a0: un pari sur l’avenir.')).toEqual([['pari', 'gageure9']]);
});

test('at most twelve of the nearest are kept', () => {
  const many = Array.from(
    { length: 30 },
    (_, at) => `${'abcdefghijklmnopqrstuvwxyzabcdef'.slice(at, at + 2)}bri${at < 12 ? 8 : 7}`,
  );
  const [entry] = nearText('chose', thesaurusOf(`chose* ${many.reverse().join(' ')}\n`));
  expect(entry?.[1].split(' ').every((stem) => stem.endsWith('8'))).toBe(true);
  expect(entry?.[1].split(' ')).toHaveLength(12);
});
