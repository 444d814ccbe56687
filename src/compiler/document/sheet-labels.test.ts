import { expect, it } from 'vitest';
import { importText } from './received-document.fixture.ts';

const HEAD = '# Recueil\n\n## Ville de Brest : alpha\n\n### Contexte\n\nParce que.\n\n';
const NANTES = '## Ville de Nantes : beta\n\n### Contexte\n\nParce que.\n';

function imported(text: string) {
  const document = importText(text);
  expect([...document.conservation.lost, ...document.conservation.added]).toEqual([]);
  return { ...document, texts: document.sheets.map((sheet) => sheet.text.split('---\n\n')[1] ?? '') };
}

it.each([
  [
    '### Chiffres\n\n20 mots, 1 400 lettres par jour, 3,90 € de plume.',
    ['20 mots', '1 400 lettres par jour'],
  ],
  ['### Chiffres\n\n35 mots ; 0,50 € la lettre.', ['35 mots', '0,50 € la lettre']],
  ['### Chiffres\n\n8 mots | 27 lettres', ['8 mots', '27 lettres']],
  [
    '### Chiffres\n\nMots écrits en un an ........ 212\n\nPrix . . . . . 58 000 €',
    ['Mots écrits en un an : **212**', 'Prix : **58 000 €**'],
  ],
] as const)('separates the figures of « %s »', (figures, lines) => {
  const [brest = ''] = imported(`${HEAD}${figures}\n\n${NANTES}`).texts;
  expect(brest).toMatch(/## Chiffres/u);
  expect(brest.trim().split('\n\n')).toEqual(expect.arrayContaining([...lines]));
});

it('leaves a figure whose words hold a comma whole', () => {
  const figure = '**20 mots** écrits en 2021, 1ère année, 2 fois par an';
  expect(imported(`${HEAD}### Chiffres\n\n${figure}\n\n${NANTES}`).texts[0]).toContain(figure);
});

it('begins a sheet at each title that a form was filled with', () => {
  const filled = (title: string) =>
    `Soumission\n\nIntitulé de l’action : ${title}\n\nNom de la collectivité : Ville de Brest\n\nDate de début de l’action : 2021\n\nIl pleut sur les jardins partagés.\n\nChiffre clé 1 : 40 bacs installés\n\nUne citation : « Il pleut encore. »\n\n`;
  const { sheets } = importText(`${filled('Un four')}${filled('Un puits')}`);
  expect(
    sheets.map(({ title, arranged }) => [title, arranged.identity.territories, arranged.identity.header]),
  ).toEqual([
    ['Un four', ['Ville de Brest'], { date: 2021 }],
    ['Un puits', ['Ville de Brest'], { date: 2021 }],
  ]);
});
