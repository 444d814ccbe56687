import { expect, test } from 'vitest';
import { nearWords } from './near-words.ts';
import { thesaurusOf } from './read-thesaurus.ts';

const thesaurus = thesaurusOf('chalet* cabane hutte\nlocal* atelier\npari* gageure\n');

test('a word of the sheets brings the stems of those near it, whatever its number, unless sheets say them', () => {
  expect(nearWords(['Deux chalets et des locaux, une hutte.'], thesaurus)).toEqual([
    ['chalets', 'caban'],
    ['locaux', 'ateli'],
  ]);
});

test('a name is no word of the language, unless it is written small as well', () => {
  expect(nearWords(['Un vote à Pari.'], thesaurus)).toEqual([]);
  expect(nearWords(['Pari tenu\u00a0: un pari sur l’avenir.'], thesaurus)).toEqual([['pari', 'gageur']]);
});

test('at most six of the nearest are kept', () => {
  const many = 'arbre ballon canard dindon faucon hibou jardin lapin mouton'.split(' ');
  const [entry] = nearWords(['chose'], thesaurusOf(`chose* ${many.join(' ')}\n`));
  expect(entry?.[1].split(' ')).toHaveLength(6);
});
