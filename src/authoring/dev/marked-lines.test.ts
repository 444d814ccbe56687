import { expect, test } from 'vitest';
import { excerptOf, visibleText } from './describe-mistakes.ts';

const SOURCE = '---\nterritoire: Ville de Nancie\nthemes: [emploi]\n---\n\n# Titre\n';

test('the line at fault is shown between its neighbours, with the place apart', () => {
  expect(excerptOf({ line: 2, column: 13, length: 15 }, SOURCE)).toEqual([
    { number: 1, before: '---', marked: '', after: '' },
    { number: 2, before: 'territoire: ', marked: 'Ville de Nancie', after: '' },
    { number: 3, before: 'themes: [emploi]', marked: '', after: '' },
  ]);
});

test('a blank neighbour is left out, and an empty place is seen', () => {
  expect(excerptOf({ line: 6, column: 8, length: 1 }, SOURCE)).toEqual([
    { number: 6, before: '# Titre', marked: '\u00a0', after: '' },
  ]);
});

test('a file that cannot be read and a line that is not there have no excerpt', () => {
  expect(excerptOf({ line: 1, column: 1, length: 1 }, undefined)).toEqual([]);
  expect(excerptOf({ line: 99, column: 1, length: 1 }, SOURCE)).toEqual([]);
});

test('a long line is cut around the place', () => {
  const long = `${'a'.repeat(5000)}FAUTE${'b'.repeat(5000)}`;
  const [line] = excerptOf({ line: 1, column: 5001, length: 5 }, long);
  expect(line?.marked).toBe('FAUTE');
  expect(line?.before).toMatch(/^…a{60}$/u);
  expect(line?.after).toMatch(/^b{95}…$/u);
  const [whole] = excerptOf({ line: 1, column: 1, length: 10_000 }, long);
  expect(whole?.marked).toHaveLength(160);
});

test('signs that turn the text round or hide are written as their code', () => {
  expect(visibleText('a\u202ecba\u2066\u200b\u0000\ufeff')).toBe(
    'a[U+202E]cba[U+2066][U+200B][U+0000][U+FEFF]',
  );
  expect(visibleText('été\n\tœuf 👩🏽 ﷽')).toBe('été\n œuf 👩🏽 ﷽');
  const [line] = excerptOf({ line: 1, column: 8, length: 1 }, 'titre: \u202efin');
  expect(line).toEqual({ number: 1, before: 'titre: ', marked: '[U+202E]', after: 'fin' });
});
