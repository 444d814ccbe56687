import { expect, it } from 'vitest';
import { twoSheetsOf } from '../corpus/two-sheets.fixture.ts';
import { docx, paragraph as p } from '../readers/office.fixture.ts';

const bold = (words: string, points = 11) =>
  p(`<w:r><w:rPr><w:b/><w:sz w:val="${points * 2}"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`);
const plain = (words: string) => p(`<w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:t>${words}</w:t></w:r>`);
const SENTENCE = 'Une équipe de douze personnes passe chaque semaine dans tous les quartiers.';

const sheet = (number: string, title: string) =>
  [
    number === '' ? '' : bold(number),
    bold(title, 14),
    bold('Le déclic'),
    plain(SENTENCE),
    bold('Contexte'),
    plain('•\tUn premier point'),
    plain('•\tUn second point'),
    bold('Le déclic, encore'),
    plain(SENTENCE),
    bold('Chiffres clés'),
    plain('12 lieux'),
  ].join('');

it.each([
  ['FICHE 1', 'FICHE 2', ['FICHE 1', 'FICHE 2']],
  ['', '', []],
] as const)('cuts a document of bold lines at its titles, below %j', async (first, second, asides) => {
  const body = `${bold('RECUEIL 2022', 16)}${plain(SENTENCE)}${sheet(first, 'Ville de Brest : alpha')}${sheet(second, 'Ville de Nantes : beta')}`;
  const bytes = docx({ body });
  const texts = await twoSheetsOf(
    'gras.docx',
    bytes,
    asides.map((words) => `**${words}**`),
  );
  const headings = ['Le déclic', 'Contexte', 'Le déclic, encore', 'Chiffres clés'];
  for (const text of texts) {
    expect([...text.matchAll(/^## (.*)$/gmu)].map(([, words]) => words)).toEqual(headings);
    expect(text).toContain('- Un premier point\n- Un second point\n');
  }
});

it('cuts a text at its questions, and at the headings alone on their line', async () => {
  const asked = 'Pourquoi ? Les soignants ne mangeaient pas.\n\nComment ? La Ville prête une cuisine.\n\n';
  const text = ['Ville de Brest : alpha', 'Ville de Nantes : beta']
    .map((title) => `${title}\n-------\n\n${asked}Chiffres clés :\n  * 140 repas 21\n\n`)
    .join('');
  const [brest] = await twoSheetsOf('questions.txt', new TextEncoder().encode(text), []);
  expect(brest).toContain(
    '## Pourquoi ?\n\nLes soignants ne mangeaient pas.\n\n## Comment ?\n\nLa Ville prête une cuisine.\n\n## Chiffres clés :\n\n- 140 repas 21\n',
  );
});

it('knows parts in bold a little smaller than the text, and figures announced by their number', async () => {
  const body = ['Ville de Brest : alpha', 'Ville de Nantes : beta']
    .map((title) =>
      [
        bold(title, 18),
        bold('Contexte', 10),
        plain(SENTENCE),
        bold('La recette', 10),
        plain(SENTENCE),
        bold('TROIS REPÈRES', 9),
        plain('12 lieux'),
      ].join(''),
    )
    .join('');
  const [brest] = await twoSheetsOf('petit.docx', docx({ body }), []);
  expect([...(brest ?? '').matchAll(/^## (.*)$/gmu)].map(([, words]) => words)).toEqual([
    'Contexte',
    'La recette',
    'TROIS REPÈRES',
  ]);
});

it('puts below its title the small line above each', async () => {
  const small = (words: string) =>
    p(`<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`);
  const body = `${small('Commerce')}${sheet('', 'Ville de Brest : alpha')}${small('Mer')}${sheet('', 'Ville de Nantes : beta')}`;
  const texts = await twoSheetsOf('haut.docx', docx({ body }), []);
  const kickers = texts.map((text) => /^ {2}- (Commerce|Mer)$/mu.exec(text)?.[1]);
  expect(kickers).toEqual(['Commerce', 'Mer']);
});
