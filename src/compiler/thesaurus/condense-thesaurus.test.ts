import { expect, test } from 'vitest';
import { ROOT, tables } from '../gazetteer/gazetteer.fixture.ts';
import { condenseThesaurus, writeThesaurus } from './condense-thesaurus.ts';
import { parseThesaurus, readThesaurus, thesaurusOf } from './read-thesaurus.ts';

const text = [
  'UTF-8',
  'maison|2',
  '(Nom)|logis|demeure|chez-soi|firme',
  '(Nom)|lignée|race|sang',
  'logis|1',
  '(Nom)|maison|demeure',
  'firme|1',
  '(Nom)|entreprise|société|compagnie|maison',
  'bâtir|1',
  '(Verbe)|construire',
  'construire|1',
  '(Verbe)|bâtir',
  'maisons|1',
  '(Nom)|lotissement',
  'maison close|1',
  '(Nom)|maison',
  '',
].join('\n');

test('words are as near as the words that they list, of letters only, and nouns are marked', () => {
  expect(condenseThesaurus(text)).toEqual([
    { word: 'bâtir', isNoun: false, near: [{ word: 'construire', nearness: 0.9 }] },
    { word: 'firme', isNoun: true, near: [] },
    { word: 'logis', isNoun: true, near: [{ word: 'maison', nearness: 0.4 }] },
    { word: 'maison', isNoun: true, near: [] },
  ]);
});

test('what is written is read back, and a pair is near both ways, the nearest first', () => {
  const entries = condenseThesaurus(text);
  expect(parseThesaurus(writeThesaurus(entries))).toEqual(entries);
  const { nearOf, nouns } = thesaurusOf(`${writeThesaurus(entries)}abri logis8\n`);
  const words = (word: string) => nearOf(word).map((it) => `${it.word} ${it.nearness}`);
  expect([words('maison'), words('logis'), words('firme'), words('constructor')]).toEqual([
    ['logis 0.4'],
    ['abri 0.8', 'maison 0.4'],
    [],
    [],
  ]);
  expect(nouns).toEqual(['firme', 'logis', 'maison']);
});

test('a line that is no entry is refused with its number', () => {
  expect(() => condenseThesaurus('UTF-8\nmaison')).toThrow('line 2: no entry: maison|');
});

test('the committed thesaurus has the words of the language, and of the names of big towns only that of a wine', () => {
  const { nearOf, nouns } = readThesaurus(ROOT);
  expect(nouns.length).toBeGreaterThan(15_000);
  expect(nearOf('vélo')).toContainEqual({ word: 'bicyclette', nearness: 0.7 });
  const known = new Set(nouns);
  const towns = tables.communes.filter(({ population }) => population > 100_000);
  expect(towns.map(({ name }) => name.toLowerCase()).filter((name) => known.has(name))).toEqual(['bordeaux']);
});
