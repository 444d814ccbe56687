import { expect, test } from 'vitest';
import { ROOT } from '../gazetteer/test-gazetteer.ts';
import { nearMeanings } from './near-meanings.ts';
import { tellingWords } from './near-words.ts';
import { readThesaurus } from './read-thesaurus.ts';

const thesaurus = readThesaurus(ROOT);

const near = nearMeanings(
  tellingWords([['Un café et une épicerie au village.'], ['Des migrants votent, une Voiture passe.']]),
  thesaurus,
);

const wordsNear = (word: string) =>
  (near.get(word.charAt(0)) ?? []).flatMap(([said, others]) =>
    others.split(' ').some((it) => it.slice(0, -1) === word) ? [said] : [],
  );

test('what no text says is near the word of the texts that means most nearly the same', () => {
  expect(wordsNear('buvette')).toContain('cafe');
  expect(wordsNear('boutique')).toContain('epicerie');
  expect(wordsNear('bourgade')).toContain('village');
  expect(wordsNear('refuge')).not.toContain('epicerie');
});

test('a word that texts say, or only as a name, stands beside nothing', () => {
  expect(wordsNear('cafe')).toEqual([]);
  expect(near.get('m')?.flatMap(([, stems]) => stems.split(' ')) ?? []).not.toContain('migrant9');
  expect([...near.values()].flat().map(([word]) => word)).not.toContain('voiture');
});
