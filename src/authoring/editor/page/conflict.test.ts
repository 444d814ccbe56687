import { expect, test } from 'vitest';
import { differences, differing, merged, type Side, wordsOf } from './conflict.ts';

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

test('what one side alone changed is its own, what both changed is first the form’s', () => {
  const mine = { ...BASE, title: 'Un grand jardin', parts: partsWith('Pourquoi ?', 'Le mien.') };
  const theirs = {
    ...BASE,
    fields: { ...BASE.fields, etat: 'en cours' },
    parts: partsWith('Pourquoi ?', 'Le leur.'),
  };
  const found = differences(BASE, mine, theirs);
  expect(found.map(({ key, side }) => [key, side])).toEqual([
    ['#', 'mine'],
    ['## Pourquoi ?', 'mine'],
    ['etat', 'theirs'],
  ]);
  expect(merged(mine, found)).toEqual({ ...mine, fields: theirs.fields });
});

test.each<[Side, string]>([
  ['mine', 'Le mien.'],
  ['theirs', 'Le leur.'],
  ['both', 'Le mien.\n\nLe leur.'],
])('of a part that both changed, « %s » is taken', (side, text) => {
  const mine = { ...BASE, parts: partsWith('Pourquoi ?', 'Le mien.') };
  const theirs = { ...BASE, parts: partsWith('Pourquoi ?', 'Le leur.') };
  const found = differences(BASE, mine, theirs).map((one) => ({ ...one, side }));
  expect(merged(mine, found)).toEqual({ ...BASE, parts: partsWith('Pourquoi ?', text) });
});

test('a part that one side added or removed is a difference like another', () => {
  const added = { ...BASE, parts: [{ heading: 'Avant', text: 'A.' }, ...BASE.parts] };
  const removed = { ...BASE, parts: BASE.parts.slice(1) };
  const found = differences(BASE, added, removed);
  expect(found.map(({ key, side }) => [key, side])).toEqual([
    ['## Avant', 'mine'],
    ['## Pourquoi ?', 'theirs'],
  ]);
  expect(merged(added, found).parts.map(({ heading }) => heading)).toEqual(['Avant', 'Comment ?']);
});

test.each([
  ['Alors.\n\nLe mien.', 'Alors.\n\nLe leur.', 'Alors.\n\nLe mien.\n\nLe leur.'],
  ['- un\n- deux\n- mien', '- un\n- deux\n- leur', '- un\n- deux\n- mien\n\n- leur'],
  ['| a |\n| - |\n| mien |', '| a |\n| - |\n| leur |', '| a |\n| - |\n| mien |\n\n| a |\n| - |\n| leur |'],
])('of %j and %j, what both have is kept once, but for tables', (one, other, both) => {
  const mine = { ...BASE, parts: partsWith('Pourquoi ?', one) };
  const theirs = { ...BASE, parts: partsWith('Pourquoi ?', other) };
  const found = differences(BASE, mine, theirs).map((one) => ({ ...one, side: 'both' as const }));
  expect(merged(mine, found).parts[0]?.text).toBe(both);
});

test('two parts of one heading are two parts', () => {
  const twice = { ...BASE, parts: [...BASE.parts, { heading: 'Comment ?', text: 'Encore.' }] };
  expect(merged(BASE, differences(BASE, BASE, twice))).toEqual(twice);
});

test('a value is read as lines, in words that a person knows', () => {
  const named = (text: string) => (text === 'a' ? 'Alimentation' : text);
  expect(wordsOf(['a', { nom: 'Ada', an: 2024 }], named)).toBe('Alimentation\nAda\n2024');
  expect(wordsOf(undefined, named)).toBe('');
});

test.each([
  ['Un vieux four à pain.', 'Un four à pain.', ['Un ', 'vieux ', 'four à pain.']],
  ['Un four à pain.', 'Un vieux four à pain.', ['Un ', '', 'four à pain.']],
  ['- Un four\n- Un lavoir', '- Un four\n- Un puits', ['- Un four\n- Un ', 'lavoir', '']],
  ['Un four. Non non.', 'Un four.', ['Un four. ', 'Non non.', '']],
  ['', 'Un four', ['', '', '']],
])('of « %s », what « %s » has not is told apart', (text, other, expected) => {
  expect(Object.values(differing(text, other))).toEqual(expected);
});
