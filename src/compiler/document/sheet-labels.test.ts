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

it('begins a sheet at each heading that one label follows, as minutes do', () => {
  const told = (title: string, words: string) =>
    `### ${title}\n\n**Intervenant :** Aya Diop\n\n${words}\n\n**Échanges**\n\nUne question.\n\n*Démarrage : 2021. Budget : 9 000 €.*\n\n`;
  const { sheets } = importText(
    `## Ordre du jour\n\nTrois points.\n\n## Retours\n\n${told('Un four', 'Il cuit.')}${told('Un puits', 'Il monte.')}## Questions diverses\n\nAucune.\n`,
  );
  expect(sheets.map(({ title }) => title)).toEqual(['Un four', 'Un puits']);
});

it('reads what identifies a sheet above its parts, wherever its table has it', () => {
  const { sheets } = importText(
    '# Un four\n\n|  |  |\n| --- | --- |\n| Territoire | Ville de Brest |\n| Contexte | Le pain manquait depuis longtemps. |\n| Coût total | 9 000 € |\n| Description | Il cuit une fois par semaine. |\n',
  );
  expect(sheets[0]?.arranged.identity.header).toEqual({ montants: [{ euros: 9000, pour: 'coût total' }] });
});
