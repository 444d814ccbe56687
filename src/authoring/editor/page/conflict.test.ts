import { expect, test } from 'vitest';
import { differences, merged, wordsOf } from './conflict.ts';

const BASE = {
  title: 'Un jardin',
  fields: { territoire: 'Nancy', themes: ['a'] },
  parts: [
    { heading: 'Pourquoi ?', text: 'Parce que.' },
    { heading: 'Comment ?', text: 'Ainsi.' },
  ],
};
const partsWith = (heading: string, text: string) =>
  BASE.parts.map((part) => (part.heading === heading ? { heading, text } : part));

test('what one side alone changed needs no choice, what both changed does', () => {
  const mine = { ...BASE, title: 'Un grand jardin', parts: partsWith('Pourquoi ?', 'Le mien.') };
  const theirs = {
    ...BASE,
    fields: { ...BASE.fields, etat: 'en cours' },
    parts: partsWith('Pourquoi ?', 'Le leur.'),
  };
  expect(differences(BASE, mine, theirs).map(({ key, changedBy }) => [key, changedBy])).toEqual([
    ['titre', 'mine'],
    ['partie.Pourquoi ?', null],
    ['champ.etat', 'theirs'],
  ]);
});

test('each choice is taken, and both texts where both are wanted', () => {
  const mine = { ...BASE, parts: partsWith('Pourquoi ?', 'Le mien.') };
  const theirs = { ...BASE, title: 'Le jardin', parts: partsWith('Pourquoi ?', 'Le leur.') };
  expect(merged(BASE, mine, theirs, { titre: 'theirs', 'partie.Pourquoi ?': 'both' })).toEqual({
    ...BASE,
    title: 'Le jardin',
    parts: partsWith('Pourquoi ?', 'Le mien.\n\nLe leur.'),
  });
  expect(merged(BASE, mine, theirs, { titre: 'mine', 'partie.Pourquoi ?': 'theirs' })).toEqual({
    ...BASE,
    parts: partsWith('Pourquoi ?', 'Le leur.'),
  });
});

test('a part that one side added, removed or moved is a difference like another', () => {
  const added = { ...BASE, parts: [{ heading: 'Avant', text: 'A.' }, ...BASE.parts] };
  const removed = { ...BASE, parts: BASE.parts.slice(1) };
  const keys = differences(BASE, added, removed);
  expect(keys.map(({ key, changedBy }) => [key, changedBy])).toEqual([
    ['partie.Avant', 'mine'],
    ['partie.Pourquoi ?', 'theirs'],
  ]);
  const chosen = Object.fromEntries(keys.map(({ key, changedBy }) => [key, changedBy ?? 'mine']));
  expect(merged(BASE, added, removed, chosen).parts.map(({ heading }) => heading)).toEqual([
    'Avant',
    'Comment ?',
  ]);
  const moved = { ...BASE, parts: BASE.parts.toReversed() };
  expect(merged(BASE, BASE, moved, {}).parts).toEqual(moved.parts);
});

test('two parts of one heading are two parts', () => {
  const twice = { ...BASE, parts: [...BASE.parts, { heading: 'Comment ?', text: 'Encore.' }] };
  expect(differences(BASE, BASE, twice)).toMatchObject([
    { key: 'partie.Comment ? (2)', changedBy: 'theirs' },
  ]);
  expect(merged(BASE, BASE, twice, { 'partie.Comment ? (2)': 'theirs' })).toEqual(twice);
});

test('a value is read as lines', () => {
  expect(wordsOf(['a', { nom: 'Ada', an: 2024 }])).toBe('a\nAda\n2024');
  expect(wordsOf(undefined)).toBe('');
});
