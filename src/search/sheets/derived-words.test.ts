import { expect, test } from 'vitest';
import { rootsOf } from './word-hits.ts';

test('the root of a word is what is left without its beginning, or half of its letters at least', () => {
  expect(rootsOf('desenclavement')).toEqual(expect.arrayContaining(['enclavement', 'desenclav']));
  expect(rootsOf('dechetterie')).toEqual([
    'chetterie',
    'dechetteri',
    'dechetter',
    'dechette',
    'dechett',
    'dechet',
  ]);
  expect(rootsOf('taxis')).toEqual([]);
});
