import { expect, it } from 'vitest';
import { twoSheetsOf } from '../two-sheets.fixture.ts';
import { boxedLooks } from './boxed-lines.ts';

const rule = '='.repeat(40);
const boxed = (title: string) => `${rule}\r\n${title}\r\n${rule}\r\n\r\n`;
const sheet = (title: string, words: string) =>
  `${boxed(title)}Territoire : Ville de Brest\r\n\r\nCONTEXTE\r\n\r\nParce que ${words}.\r\n\r\nEN CHIFFRES\r\n\r\nLieux : 12\r\n\r\n`;
const DOCUMENT = `UN RÉSEAU\r\n\r\n*  *  *\r\n\r\n${sheet('1. Ville de Brest : alpha', 'a 11')}${sheet('2. Ville de Nantes : beta', 'b 22')}${rule}\r\n`;

it.each([
  ['titres.txt', new TextEncoder().encode(DOCUMENT)],
  ['titres-utf16.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(DOCUMENT, 'utf16le')])],
  ['titres.md', new TextEncoder().encode(DOCUMENT.replace('UN RÉSEAU', '**UN RÉSEAU**'))],
])('reads a title between two rules without them nor its number, in %s', async (name, bytes) => {
  const [brest = '', nantes = ''] = await twoSheetsOf(name, bytes, ['1. ', '2. ']);
  expect(brest).toContain('# Ville de Brest : alpha\n\n## CONTEXTE');
  expect(nantes).toContain('Parce que b 22.');
  expect(brest + nantes).not.toContain('===');
});

it('ranks titles by their rules, and takes a rule between two texts for no box', () => {
  const looks = boxedLooks([
    '====',
    'Titre',
    '====',
    '',
    '----',
    'Partie',
    '----',
    'texte',
    '----',
    '',
    'fin',
  ]);
  expect([...looks.keys()]).toEqual([1, 5]);
  expect(looks.get(1)?.size).toBeGreaterThan(looks.get(5)?.size ?? 0);
});
