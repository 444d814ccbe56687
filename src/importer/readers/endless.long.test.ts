import { expect, test } from 'vitest';
import { USUAL } from '../corpus/received-document.fixture.ts';
import { docx, odt, paragraph } from './office.fixture.ts';
import { readDocument } from './read-document.ts';

const megabyte = (odd: string) => odd.repeat(1_000_000 / odd.length);
const ODD = [
  '[',
  '![',
  '[^1]',
  '[a]: ',
  '-',
  '.',
  '!',
  '*a',
  '**a** ',
  '> ',
  '>',
  '\u00a0',
  ' ',
  'mot ',
  '&amp;',
  '<b>',
  '\n',
  'a\n',
  'a  \n',
  '- a\n',
  '[a]: b\n',
  '[^1]: a\n',
  'a[^1]\n\n[^1]: b\n\n',
  'mot mot\n\n',
  '# a\n\n',
];
const DOCUMENTS: readonly (readonly [name: string, odd: string, bytes: () => Uint8Array])[] = [
  ...ODD.map((odd) => ['a.md', odd, () => Buffer.from(`# A\n\n${megabyte(odd)}`)] as const),
  ...ODD.map((odd) => ['a.txt', odd, () => Buffer.from(`A\n\n${megabyte(odd)}`)] as const),
  ...ODD.map(
    (odd) => ['a.html', odd, () => Buffer.from(`<!doctype html><h1>A</h1><p>${megabyte(odd)}`)] as const,
  ),
  ['a.html', 'a<br>', () => Buffer.from(`<!doctype html><h1>A</h1><p>${megabyte('a<br>')}`)],
  ['a.docx', 'words of a paragraph', () => docx({ body: paragraph('mot '.repeat(2_000_000)) })],
  ['a.docx', 'paragraphs', () => docx({ body: paragraph('mot').repeat(50_000) })],
  ['a.odt', 'paragraphs', () => odt('<text:p>mot</text:p>'.repeat(50_000))],
];

test.each(DOCUMENTS)(
  '%s, a megabyte of %j, is refused by name',
  { timeout: 15_000 },
  async (name, _, bytes) => {
    const refusal = expect.stringMatching(new RegExp(`^${name} est trop grand pour être lu.* → `, 'u'));
    expect(await readDocument(name, bytes(), USUAL)).toEqual({ refusal });
  },
);
