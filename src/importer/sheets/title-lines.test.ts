import { expect, it } from 'vitest';
import { USUAL } from '../corpus/received-document.fixture.ts';
import { twoSheetsOf } from '../corpus/two-sheets.fixture.ts';
import { docx, paragraph as p } from '../readers/office.fixture.ts';
import { readDocument } from '../readers/read-document.ts';
import { importDocument } from './import-document.ts';

const run = (words: string, points: number, bold = true) =>
  `<w:r><w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${points * 2}"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const line = (points: number, ...runs: readonly string[]) =>
  p(runs.map((words) => run(words, points)).join(''));
const plain = (words: string) => p(run(words, 11, false));
const SENTENCE = 'Une équipe de douze personnes passe chaque semaine dans tous les quartiers.';
const PARTS = ['CE QUI COINÇAIT', 'CONTEXTE', 'CE QUI TOURNE', 'CHIFFRES CLÉS', 'LES TOURNANTS'];

const parts = (points: number) => PARTS.map((words) => line(points, words) + plain(SENTENCE)).join('');
const BREAK = '<w:r><w:br/></w:r>';
const broken = (points: number) => p(`${run('II. Ville de Nantes :', points)}${BREAK}${run('beta', points)}`);

it.each([
  ['of the size of the text, announced', 11, ['I. Ville de Brest : alpha', 'II. Ville de Nantes : beta']],
  ['larger than the parts, announced by nothing', 17, []],
] as const)('finds titles in several runs or on two lines, %s', async (_, points, announced) => {
  const contents = announced.length === 0 ? '' : [line(13, 'Sommaire'), ...announced.map(plain)].join('');
  const first = line(points, 'I. Ville de ', 'Brest : ', 'alpha');
  const body = `${line(20, 'Recueil')}${contents}${first}${parts(13)}${broken(points)}${parts(13)}`;
  const aside = announced.length === 0 ? [] : ['**Sommaire**', ...announced];
  const texts = await twoSheetsOf('runs.docx', docx({ body }), [...aside, 'I. ', 'II. ']);
  for (const text of texts) expect([...text.matchAll(/^## (.*)$/gmu)].map(([, each]) => each)).toEqual(PARTS);
});

it('finds titles by the territory or the labels below them, where no part is known nor comes back', async () => {
  const sheet = (title: string, owner: string, part: string) =>
    line(15, title) + plain(owner) + plain(SENTENCE) + line(12, part) + plain(SENTENCE);
  const body =
    line(24, 'La gazette') +
    sheet('Un alpha à Brest', 'Brest Métropole (Finistère)', 'Le premier hiver') +
    sheet('Un beta à Nantes', 'Collectivité : Ville de Nantes', 'Qui paie quoi');
  const reading = await readDocument('owners.docx', docx({ body }), USUAL);
  if ('refusal' in reading) throw new Error(reading.refusal);
  const { sheets } = importDocument({ name: 'a', path: 'a', reading }, null, USUAL);
  expect(sheets.map(({ title }) => title)).toEqual(['Un alpha à Brest', 'Un beta à Nantes']);
  expect(sheets[0]?.text).toContain('## Le premier hiver');
});

it('finds titles by whom to reach below them, with their place above and what is no article set aside', async () => {
  const article = (place: string, title: string) =>
    line(8, place) + line(15, title) + plain(SENTENCE) + plain('Contact : Anne Perrin, 01 23 45 67 89');
  const body =
    line(24, 'La gazette') +
    article('BREST (29)', 'Un alpha') +
    article('NANTES (44)', 'Un beta') +
    line(15, 'Annexes') +
    plain(SENTENCE);
  const reading = await readDocument('contacts.docx', docx({ body }), USUAL);
  if ('refusal' in reading) throw new Error(reading.refusal);
  const { sheets } = importDocument({ name: 'a', path: 'a', reading }, null, USUAL);
  expect(sheets.map(({ title }) => title)).toEqual(['Un alpha', 'Un beta']);
  for (const { text } of sheets) expect(text).not.toContain('Annexes');
  expect(sheets.map(({ text }) => /# Un \w+\n\n\**([^*\n]*)/u.exec(text)?.[1])).toEqual([
    'BREST (29)',
    'NANTES (44)',
  ]);
});

it.each([
  ['numbers with a degree sign', '1°) UN ALPHA', '2°) UN BETA', 11, 'Porteur : Ville de Brest'],
  ['a person below them', 'Un alpha', 'Un beta', 14, 'Anne Perrin, directrice – a@exemple.fr'],
] as const)('finds titles by %s', async (_, alpha, beta, points, below) => {
  const sheet = (title: string) => line(points, title) + plain(below) + plain(SENTENCE);
  const body = plain('Le 12 février') + sheet(alpha) + sheet(beta);
  const reading = await readDocument('persons.docx', docx({ body }), USUAL);
  if ('refusal' in reading) throw new Error(reading.refusal);
  const { sheets } = importDocument({ name: 'a', path: 'a', reading }, null, USUAL);
  expect(sheets.map(({ title }) => title?.toLowerCase())).toEqual(['un alpha', 'un beta']);
});
