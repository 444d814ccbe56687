import { expect, it } from 'vitest';
import { importText } from '../corpus/received-document.fixture.ts';

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

const HEAD_ROW = '| Collectivité | Intitulé de l’action | Description | Coût |\n| --- | --- | --- | --- |\n';

it('reads each row of a table of initiatives as a sheet', () => {
  const { sheets } = imported(
    `# Enquête\n\n${HEAD_ROW}| Ville de Brest | Un four | Il cuit une fois par semaine. | 9 000 € |\n| Ville de Nantes | Un puits | Il monte l’eau pour tous. | 7 000 € |\n`,
  );
  expect(
    sheets.map(({ title, arranged: { identity } }) => [title, identity.territories, identity.header]),
  ).toEqual([
    ['Un four', ['Ville de Brest'], { montants: [{ euros: 9000, pour: 'coût' }] }],
    ['Un puits', ['Ville de Nantes'], { montants: [{ euros: 7000, pour: 'coût' }] }],
  ]);
});

it('gives each form its own lines, whatever stands first in its table', () => {
  const form = (title: string, place: string) =>
    `|  |  |\n| --- | --- |\n| Structure porteuse | Ville de ${place} |\n| Intitulé de l’action | ${title} |\n| Année | 2021 |\n\nIl sert à tous.\n\n`;
  const { sheets } = imported(`${form('Un four', 'Brest')}${form('Un puits', 'Nantes')}`);
  expect(sheets.map(({ title, arranged: { identity } }) => [title, identity.carriers])).toEqual([
    ['Un four', ['Ville de Brest']],
    ['Un puits', ['Ville de Nantes']],
  ]);
});

it('finds the reports of minutes by their numbers, below « Retours d’expérience »', () => {
  const { sheets } = imported(
    'Ordre du jour\n\n1\\. La loi\n\n2\\. Retours d’expérience\n\n1\\. La loi\n\nElle est rappelée.\n\n2\\. Retours d’expérience\n\n2.1. Un four\n\nIl cuit.\n\n2.2. Un puits\n\nIl monte.\n\n3\\. Calendrier\n\nLe Mans, en mai.\n',
  );
  expect(sheets.map(({ title }) => title)).toEqual(['Un four', 'Un puits']);
});

it('titles the answers to a questionnaire with what they call their action', () => {
  const answers = (number: number, owner: string, title: string) =>
    `# Réponse n° ${number}\n\n**1. Nom de la collectivité**\n\n${owner}\n\n**2. Intitulé de l’action**\n\n${title}\n\n**3. En quelle année l’action a-t-elle commencé ?**\n\n2021\n\n**4. Combien a-t-elle coûté ?**\n\n205 000 €\n\n**5. Décrivez-la.**\n\nIl pleut sur les jardins partagés de la ville.\n\n`;
  const { sheets, texts } = imported(
    answers(1, 'Ville de Brest', 'Un four') + answers(2, 'Ville de Nantes', 'Un puits'),
  );
  expect(
    sheets.map(({ title, arranged }) => [title, arranged.identity.territories, arranged.identity.header]),
  ).toEqual(
    [
      ['Un four', 'Ville de Brest'],
      ['Un puits', 'Ville de Nantes'],
    ].map(([title, owner]) => [
      title,
      [owner],
      { date: 2021, montants: [{ euros: 205_000, pour: 'combien a-t-elle coûté' }] },
    ]),
  );
  expect(texts.join()).not.toMatch(/Intitulé|Réponse/u);
});

it('reads a title with a number over dashes, in a text', () => {
  const sheet = (number: number, owner: string) =>
    `${number}. Un four à ${owner}\n---------------\n\nVille de ${owner}\n\nDémarrage : 2022\n\nIl pleut.\n\n`;
  expect(
    imported(`Synthèse\n========\n\n${sheet(1, 'Brest')}${sheet(2, 'Nantes')}`).sheets.map(
      ({ title }) => title,
    ),
  ).toEqual(['Un four à Brest', 'Un four à Nantes']);
});

it('takes for titles the headings over those that an identity ends', () => {
  const sheet = (title: string, part: string, owner: string) =>
    `## ${title}\n\n### Un début\n\nIl pleut.\n\n### ${part}\n\nIl vente.\n\nQui porte le projet ? ${owner}\n\n`;
  const { sheets, texts } = imported(
    `# Cahier\n\n${sheet('Un four', 'Une filière', 'Ville de Brest')}${sheet('Un puits', 'Un loyer', 'Ville de Nantes')}`,
  );
  expect(sheets.map(({ title }) => title)).toEqual(['Un four', 'Un puits']);
  expect(texts[0]).toContain('## Une filière');
});

it('takes no figure nor the end of a sentence for a caption', () => {
  const figures =
    '### Résultats\n\nIl pleut.\n\n37 tonnes\n\n\n\nde filets collectés\n\n\n\nLe port au matin';
  const [brest = ''] = imported(`${HEAD}${figures}\n\n${NANTES}`).texts;
  expect([...brest.matchAll(/^Légende : (.*)$/gmu)].map(([, each]) => each)).toEqual(['Le port au matin']);
});

it.each([
  ['with what ends them, their parts', '#### Un début', 'Contact : Anne Perrin, a@exemple.fr'],
  ['with their own lines', 'Porteur : Le fournil', 'Il neige.'],
])(
  'takes for sheets what says whom to reach or whose it is, %s, and sets aside what does not',
  (_, head, end) => {
    const sheet = (title: string) =>
      `### ${title}\n\n${head}\n\nIl pleut.\n\n#### ${title} suit\n\n${end}\n\n`;
    const { sheets } = imported(
      `# Bulletin\n\n## Qui est là\n\n- Brest\n- Nantes\n\n## Récits\n\n${sheet('Un four')}${sheet('Un puits')}${sheet('Un pont')}## À faire\n\n- Un appel\n`,
    );
    expect(sheets.map(({ title }) => title)).toEqual(['Un four', 'Un puits', 'Un pont']);
  },
);

it.each([
  'Contact : Anne Perrin\n\nCourriel : a@exemple.fr',
  'Fiche pratique\n\nCollectivité : Ville de Brest\n\nLancement : 2022',
])('takes « %s » for the end of a sheet, of whose parts it has one', (end) => {
  const sheet = (title: string) =>
    `## ${title}\n\nIl vente.\n\n### ${title} naît\n\nIl pleut.\n\n### ${title} dure\n\nIl neige.\n\n${end}\n\n`;
  const { sheets } = imported(`${sheet('Un four')}${sheet('Un puits')}`);
  expect(sheets.map(({ title }) => title)).toEqual(['Un four', 'Un puits']);
});

it('reads a table that has an initiative in each column', () => {
  const table = `# Trois réponses

| Intitulé | Un four | Un puits |
| --- | --- | --- |
| Collectivité | Ville de Brest | Ville de Nantes |
| Démarrage | 2018 | 2020 |
| Ce qui a été fait | Il pleut sur les jardins. | Il vente sur les jardins. |
`;
  const { sheets } = importText(table);
  expect(
    sheets.map(({ title, arranged }) => [title, arranged.identity.territories, arranged.identity.header]),
  ).toEqual([
    ['Un four', ['Ville de Brest'], { date: 2018 }],
    ['Un puits', ['Ville de Nantes'], { date: 2020 }],
  ]);
});
