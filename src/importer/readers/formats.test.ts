import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { USUAL } from '../corpus/received-document.fixture.ts';
import { FORMATS } from './formats.ts';
import { docx, odt, paragraph, part, png, run } from './office.fixture.ts';
import { readDocument } from './read-document.ts';

const NAMES = FORMATS.map(({ words }) => words.replace(/ \(.*/u, ''));

test.each(['data/README.md', 'data/REFERENCE.md'])('%s names every format that can be imported', (guide) => {
  const [sentence = ''] =
    /^1\. Placez le document dans [\s\S]*?texte/mu.exec(readFileSync(guide, 'utf8')) ?? [];
  for (const name of NAMES) expect(sentence).toContain(name);
});

const archive = (...paths: string[]) =>
  zipSync(Object.fromEntries(paths.map((path) => [path, strToU8('x')])));
const open = (kind: string) =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': strToU8('<office:document-content><office:body/></office:document-content>'),
  });

test.each([
  ['a.pptx', archive('ppt/presentation.xml'), /^a.pptx est une présentation.*PDF/u],
  ['a.odp', open('presentation'), /est une présentation/u],
  ['a.key', archive('Index/Document.iwa'), /est une présentation/u],
  ['a.numbers', archive('Index/Document.iwa'), /est un tableur.*Excel/u],
  ['a.pages', archive('Index/Document.iwa'), /est un document de Pages.*Exportez/u],
  ['a.docx', png(1, 1), /est une image/u],
  ['a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), /est un document ancien.*\.docx/u],
  ['a.docx', archive('autre.xml'), /est abîmé/u],
])('%s, which is not read, is called by its kind', async (name, bytes, words) => {
  expect(await readDocument(name, bytes, USUAL)).toEqual({ refusal: expect.stringMatching(words) });
});

const nested = (deep: number, start: string, end: string) => `${start.repeat(deep)}x${end.repeat(deep)}`;
const cell = ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'] as const;

test.each([
  ['a.html', () => strToU8(`<!doctype html>${nested(100_000, '<div>', '</div>')}`)],
  ['a.html', () => strToU8(`<!doctype html>${nested(5000, '<table><tr><td>', '</td></tr></table>')}`)],
  ['a.odt', () => odt(nested(5000, '<text:list><text:list-item>', '</text:list-item></text:list>'))],
  ['a.md', () => strToU8(`# A\n\n${'> '.repeat(2500)}x\n`)],
  [
    'a.md',
    () => strToU8(`# A\n\n${Array.from({ length: 1200 }, (_, at) => `${' '.repeat(at * 2)}- x\n`).join('')}`),
  ],
  ['a.docx', () => docx({ body: nested(5000, ...cell) })],
  ['a.docx', () => docx({ body: '<w:p/>'.repeat(2_000_000) })],
  [
    'a.docx',
    () => docx({ body: paragraph('x'), others: { 'numbering.xml': part('numbering', ' '.repeat(2e8)) } }),
  ],
])('%s, too deep or too large, is refused at once', { timeout: 15_000 }, async (name, bytes) => {
  const refusal = expect.stringContaining(`${name} est trop grand pour être lu, ou a trop de listes`);
  expect(await readDocument(name, bytes(), USUAL)).toEqual({ refusal });
});

test('reads a box that is written once in its place, line by line', async () => {
  const box = `<w:r><w:drawing><wps:txbx><w:txbxContent>${['En bref', 'Depuis 2020'].map((text) => paragraph(run(text))).join('')}</w:txbxContent></wps:txbx></w:drawing></w:r>`;
  const body = ['Avant.', box, 'Après.'].map((text) => paragraph(text === box ? box : run(text))).join('');
  const reading = await readDocument('a.docx', docx({ body }), USUAL);
  if ('refusal' in reading) throw new Error(reading.refusal);
  expect(reading.blocks.map((block) => ('text' in block ? block.text : ''))).toEqual([
    'Avant.',
    'En bref',
    'Depuis 2020',
    'Après.',
  ]);
});
