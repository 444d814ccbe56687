import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { importText } from '../corpus/received-document.fixture.ts';
import { isIdentityLabel } from './identity-labels.ts';

const SECTIONS = '\n\n## Contexte\n\nParce que.\n\n## Description\n\nUn four.\n';

function importedWith(identity: string, end = '') {
  const { sheets, aside, conservation } = importText(`# Un four${identity}${SECTIONS}${end}`);
  expect([...conservation.lost, ...conservation.added]).toEqual([]);
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/u.exec(sheets[0]?.text ?? '') ?? [];
  const { source, territoire, themes, ...header } = parse(yaml);
  return { header, body, sheet: sheets[0], aside };
}

it.each([
  ['Année : 2021', { date: 2021 }],
  ['**Date de lancement :** mars 2022', { date: '2022-03' }],
  ['Budget : 120 000 €', { montants: [{ euros: 120_000, pour: 'budget' }] }],
  [
    'Coût total : 1,2 M€ sur trois ans',
    { montants: [{ euros: 1_200_000, pour: 'coût total sur trois ans' }] },
  ],
  ['Site internet : [le four](https://exemple.fr/four)', { site: 'https://exemple.fr/four' }],
  ['État : en cours', { etat: 'en cours' }],
  ['Depuis : 2021', { date: 2021 }],
  ['Engagé en : 2021', { date: 2021 }],
  ['Somme engagée : 44 000 €', { montants: [{ euros: 44_000, pour: 'somme engagée' }] }],
  ['Agent référent : Mélanie Perrin', { contact: { nom: 'Mélanie Perrin' } }],
  ['Vous voulez en savoir plus ? Anne Perrin', { contact: { nom: 'Anne Perrin' } }],
  [
    '**– Qui répond :** Anne Perrin\n\n**– Lancé en :** 2021',
    { contact: { nom: 'Anne Perrin' }, date: 2021 },
  ],
  [
    '- **Lancé en** – 2021\n- **Budget** – 9 000 €',
    { date: 2021, montants: [{ euros: 9000, pour: 'budget' }] },
  ],
  [
    'Écrire\n\na@exemple.fr\n\nAppeler\n\n01 23 45 67 89',
    { contact: { courriel: 'a@exemple.fr', telephone: '01 23 45 67 89' } },
  ],
  ['En service depuis : 2021', { date: 2021 }],
  ['Date de dépôt : 2024-04-02 09:12', { date: '2024-04-02' }],
  ['Email : four@exemple.fr', { contact: { courriel: 'four@exemple.fr' } }],
  ['Téléphone : 5 53 41 53 85', { contact: { telephone: '05 53 41 53 85' } }],
  ['Téléphone : 612345678', { contact: { telephone: '0612345678' } }],
  ['Tél. : 25 60 00', { contact: { telephone: '25 60 00' } }],
  ['Contact : +33 (0)6 12 34 56 78', { contact: { telephone: '+33 (0)6 12 34 56 78' } }],
  ['Coût : 15 250,50 €', { montants: [{ euros: 15_250.5, pour: 'coût' }] }],
  ['Coût : 15600.5', { montants: [{ euros: 15_600.5, pour: 'coût' }] }],
  ['Dépense annuelle : 9 000 €', { montants: [{ euros: 9000, pour: 'dépense annuelle' }] }],
  [
    'Porteur : Le fournil. Année de lancement :\n2018. Investissement cumulé :\n870 000 euros.',
    {
      date: 2018,
      montants: [{ euros: 870_000, pour: 'investissement cumulé' }],
    },
  ],
  ['Aide du programme : 65 000 €', { montants: [{ euros: 65_000, pour: 'aide du programme' }] }],
  [
    'De : Langres, par Anne Perrin, directrice\n\nJoindre : a@exemple.fr',
    { contact: { nom: 'Anne Perrin', fonction: 'directrice', courriel: 'a@exemple.fr' } },
  ],
  ['Mise en route → sept. 2021', { date: '2021-09' }],
  [
    'Courriel : a@exemple.fr Tél. : 01 23 45 67 89',
    { contact: { courriel: 'a@exemple.fr', telephone: '01 23 45 67 89' } },
  ],
  ['Mise en œuvre : juin 2021.', { date: '2021-06' }],
  ['**Budget** 72 000 €', { montants: [{ euros: 72_000, pour: 'budget' }] }],
  [
    'Personne ressource : Anne Perrin (directrice)',
    { contact: { nom: 'Anne Perrin', fonction: 'directrice' } },
  ],
  [
    'Contact : Le tri | 01 23 45 67 89 | tri@exemple.fr | https://tri.exemple.fr',
    {
      contact: { nom: 'Le tri', courriel: 'tri@exemple.fr', telephone: '01 23 45 67 89' },
      site: 'https://tri.exemple.fr',
    },
  ],
  [
    'Référent·e : Anne Perrin\n\nMail : a@exemple.fr',
    { contact: { nom: 'Anne Perrin', courriel: 'a@exemple.fr' } },
  ],
  [
    '**Année** : 2021 — **Financement** : 9 000 €',
    { date: 2021, montants: [{ euros: 9000, pour: 'financement' }] },
  ],
  ['En savoir plus : https://exemple.fr\nPublic : tous', { site: 'https://exemple.fr' }],
  [
    'Contact : Leïla Benali, chargée de mission – l.benali@exemple.fr – 01 23 45 67 89',
    {
      contact: {
        nom: 'Leïla Benali',
        fonction: 'chargée de mission',
        courriel: 'l.benali@exemple.fr',
        telephone: '01 23 45 67 89',
      },
    },
  ],
  [
    'Structure porteuse : Le fournil\n\nContact : four@exemple.fr · 01 23 45 67 89',
    { contact: { courriel: 'four@exemple.fr', telephone: '01 23 45 67 89', nom: 'Le fournil' } },
  ],
])('writes « %s » in the header, and sets the line aside word for word', (line, header) => {
  const imported = importedWith(`\n\n${line}`);
  expect(imported.header).toEqual(header);
  expect(imported.aside.map(({ reason }) => reason)).toContain('en-tête de la fiche');
});

it.each([
  ['Date : 2016-2019', { date: 2016 }],
  ['Démarrage : hiver 2020', { date: 2020 }],
  ['Coût : 1,2 M€ (dont 30 % de la région)', { montants: [{ euros: 1_200_000, pour: 'coût' }] }],
])('writes the beginning of « %s » in the header, and keeps the line for the rest', (line, expected) => {
  const { header, body } = importedWith(`\n\n${line}`);
  expect(header).toEqual(expected);
  expect(body).toContain(line);
});

it.each([
  'Budget : à préciser',
  'Site : la halle',
  'Partenaires : le fournil',
  'Contact : 2019-2022',
  'Coordonnées : 48.8566 2.3522',
  'Contact : 01.02.2020 - 03.04.2021',
  'Contact : Voir le site',
  'Contact : non communiqué',
  'Référent : idem',
])('keeps « %s » in the text, which no field holds whole', (line) => {
  const { header, body } = importedWith(`\n\n${line}`);
  expect(header).toEqual({});
  expect(body).toContain(line);
});

it('reads the rows of a table, and keeps those that have no field as lines', () => {
  const { header, body, sheet } = importedWith(
    '\n\n| Territoire | Ville de Brest |\n| --- | --- |\n| Année | 2019 |\n| Public | Tous |\n',
  );
  expect(header).toEqual({ date: 2019 });
  expect(body).toBe(`# Un four\n\nPublic : Tous${SECTIONS}`);
  expect(sheet?.arranged.identity.territories).toEqual(['Ville de Brest']);
});

it('takes a contact that has no name', () => {
  const { header, sheet } = importedWith('\n\nCourriel : four@exemple.fr');
  expect(header).toEqual({ contact: { courriel: 'four@exemple.fr' } });
  expect(sheet?.doubts).toEqual([]);
});

it('leaves an amount that is a figure of the text in its part', () => {
  const { sheets } = importText(`# Un four${SECTIONS}\n## Chiffres clés\n\nBudget : 12 000 €\n`);
  expect(sheets[0]?.text).toContain('## Chiffres clés\n\nBudget : **12 000 €**');
});

it('takes a section that only identifies the sheet, and reads a contact below its heading', () => {
  const section =
    '\n\n## Repères\n\nTerritoire : Ville de Brest Depuis : 2019\n\n## Contact\n\nService vélo\n\na@exemple.fr\n\nhttps://exemple.fr';
  const { header, body, sheet } = importedWith(section);
  expect(sheet?.arranged.identity.territories).toEqual(['Ville de Brest']);
  expect(header).toEqual({
    date: 2019,
    site: 'https://exemple.fr',
    contact: { nom: 'Service vélo', courriel: 'a@exemple.fr' },
  });
  expect(body).toBe(`# Un four${SECTIONS}`);
});

it('takes a box of the text, which a line names', () => {
  const box = 'Carte d’identité\n\nCollectivité : Ville de Brest\n\nEnveloppe : 9 000 €\n\nLa suite.';
  const [sheet] = importText(
    `# Un four\n\n## Contexte\n\nParce que.\n\n${box}\n\n## Description\n\nUn four.\n`,
  ).sheets;
  expect(sheet?.arranged.identity.territories).toEqual(['Ville de Brest']);
  expect(sheet?.text).toContain('euros: 9000');
  expect(sheet?.text).toContain('Parce que.\n\nLa suite.');
});

it('reads a label above its value, and no text below a heading', () => {
  const stacked =
    '\n\nTerritoire pilote\n\nRégion Normandie\n\nLancement\n\n2018\n\n## Financement\n\nLa région a payé.';
  const { header, body, sheet } = importedWith(stacked);
  expect(sheet?.arranged.identity.territories).toEqual(['Région Normandie']);
  expect(header).toEqual({ date: 2018 });
  expect(body).toBe(`# Un four\n\n## Financement\n\nLa région a payé.${SECTIONS}`);
});

it('keeps the lines of a list that no field holds', () => {
  const { body, header } = importedWith(
    '\n\n- **Budget** : 9 000 €\n- **Public** : tous\n- **Quand** : 2021',
  );
  expect(header).toEqual({ date: 2021, montants: [{ euros: 9000, pour: 'budget' }] });
  expect(body).toContain('**Public** : tous');
});

it('takes three labels below the text, and leaves one alone', () => {
  const end = 'Démarrage : 2021\n\nBudget : 9 000 €\n\nInterlocutrice : Anne Perrin, 01 23 45 67 89.';
  const [sheet] = importText(`# Un four${SECTIONS}\nDurée : 2 ans\n\n${end}\n`).sheets;
  expect(sheet?.arranged.identity.header).toEqual({
    date: 2021,
    montants: [{ euros: 9000, pour: 'budget' }],
    contact: { nom: 'Anne Perrin', telephone: '01 23 45 67 89' },
  });
  expect(sheet?.text).toContain('Durée : 2 ans');
});

it('reads an amount that more is said of, and leaves the line', () => {
  const line = 'Budget : 44 000 € dont 40 % de dons';
  const { header, body } = importedWith(`\n\n${line}`);
  expect(header).toEqual({ montants: [{ euros: 44_000, pour: 'budget' }] });
  expect(body).toContain(line);
});

it('reads a line of a group by its value, where its label says nothing', () => {
  const { header } = importedWith(
    '',
    '\nVisité en : 2021\n\nMise de fonds : 9 000 €\n\nInterlocutrice : Anne Perrin\n\nMél : a@exemple.fr\n',
  );
  expect(header).toEqual({
    date: 2021,
    montants: [{ euros: 9000, pour: 'mise de fonds' }],
    contact: { nom: 'Anne Perrin', courriel: 'a@exemple.fr' },
  });
});

it('knows an address, a year and a cost under labels that it does not', () => {
  const lines =
    '\n\nLieu d’action : Ville de Brest\nEntrée en service : 09/2021\nSur la toile : www.four.example\nOn y met : 45 k€';
  const { header } = importedWith(lines);
  expect(header).toMatchObject({
    date: '2021-09',
    site: 'https://www.four.example',
    montants: [{ euros: 45_000 }],
  });
});

it('counts a link whose words are its address, written once', () => {
  const { header } = importedWith(
    '\n\n| Site | [https://exemple.fr](https://exemple.fr) |\n| --- | --- |\n| Mail | [a@exemple.fr](mailto:a@exemple.fr) |',
  );
  expect(header).toEqual({ site: 'https://exemple.fr', contact: { courriel: 'a@exemple.fr' } });
});

it('counts an address that is no link in the source', () => {
  const { header } = importedWith(
    '\n\n| Nom | Anne Perrin |\n| --- | --- |\n| Mail | a@exemple.fr |\n| Budget | 9 000 € |',
  );
  expect(header.contact).toMatchObject({ courriel: 'a@exemple.fr' });
});

it.each([
  [
    'Lancement : avril 2022\n\nCoût : 44 000 €',
    { date: '2022-04', montants: [{ euros: 44_000, pour: 'coût' }] },
  ],
  ['*Démarrage : 2021. Budget : 58 000 €.*', { date: 2021, montants: [{ euros: 58_000, pour: 'budget' }] }],
  [
    'Date de mise en service : mai 2023 – Coût : 46 800 € HT – État : en cours',
    { date: '2023-05', etat: 'en cours', montants: [{ euros: 46_800, pour: 'coût HT' }] },
  ],
  ['Un four.\n\nBudget : 44 000 €', {}],
  ['Année : 2021\n\nBudget : 44 000 €\n\nPuis un second four.', {}],
])('reads labels of two fields that end a sheet, not one or one within its text: %s', (lines, expected) => {
  expect(importedWith('', `\n${lines}`).header).toEqual(expected);
});

it.each([
  ['Contact : Aya Diop, aya@val-\ndore.example', 'aya@val-dore.example'],
  ['Contact : Aya Diop, aya@valdore.\nexample', 'aya@valdore.example'],
  ['Contact : Aya Diop, vie-\nlocale@dore.example', 'vie-locale@dore.example'],
])('joins an address cut at the end of a line, %j', (line, courriel) => {
  expect(importedWith(`\n\n${line}`).header).toEqual({ contact: { nom: 'Aya Diop', courriel } });
});

it('joins the address of a site that is cut at its hyphen', () => {
  expect(importedWith('\n\nSite : https://val-\ndore.example').header).toEqual({
    site: 'https://val-dore.example',
  });
});

it('reads the Markdown of a box of Notion', () => {
  const { header, body } = importedWith(
    '\n\n<aside>\n📌 **Année :** 2021\n\n**Budget :** 9 000 €\n\n</aside>',
  );
  expect(header).toEqual({ date: 2021, montants: [{ euros: 9000, pour: 'budget' }] });
  expect(body).not.toContain('**');
});

it('keeps the hyphens of places that a line ends within', () => {
  const { body } = importedWith(
    '\n\nDans les Côtes-\nd’Armor et à Saint-Rémy-\nsur-Creuse, un déplace-\nment.',
  );
  expect(body).toContain('Côtes-d’Armor et à Saint-Rémy-sur-Creuse, un déplacement.');
});

const ANNE = { nom: 'Anne Perrin', fonction: 'chargée de mission' };

const PHONE = '01 23 45 67 89';
const courriel = 'a@exemple.fr';

it.each([
  [`Contact\n\nAnne Perrin, chargée de\nmission\n\n${PHONE}`, { ...ANNE, telephone: PHONE }],
  [
    `Contact\n\nAnne Perrin, chargée de\nmission,\na@exemple.fr, 01 23\n45 67 89`,
    { ...ANNE, courriel, telephone: PHONE },
  ],
  [
    `Contact\n\nAnne Perrin, chargée\nde mission – a@exemple.fr –\n${PHONE}`,
    { ...ANNE, courriel, telephone: PHONE },
  ],
  ['Un four.\n\nAnne Perrin, chargée de mission\n\na@exemple.fr', { ...ANNE, courriel }],
  ['## Pour aller plus loin\n\nAnne Perrin, chargée de mission\n\na@exemple.fr', { ...ANNE, courriel }],
  ['Suivi : Anne Perrin, chargée de mission, a@exemple.fr\n\nUn four.', { ...ANNE, courriel }],
  [
    `Pour en savoir plus, contactez Anne Perrin, chargée de mission, au ${PHONE} ou à a@exemple.fr.`,
    { ...ANNE, courriel, telephone: PHONE },
  ],
  [
    `Contact : association Le four, Anne Perrin, ${PHONE}`,
    { nom: 'Anne Perrin', fonction: 'association Le four', telephone: PHONE },
  ],
])('finds whom to reach at the end of a sheet, whatever the label: %s', (end, contact) => {
  const { header, body } = importedWith('', `\n${end}`);
  expect(header).toEqual({ contact });
  expect(body).not.toMatch(/Anne|Pour aller/u);
});

it.each(['Michel Perrin, tourneur sur bois', 'Un four, a@exemple.fr, et du pain.'])(
  'leaves « %s » in the text',
  (end) => {
    const { header, body } = importedWith('', `\n${end}`);
    expect([header, body.includes(end)]).toEqual([{}, true]);
  },
);

it('asks whether an address in a sentence is the contact', () => {
  const { sheet } = importedWith('', '\nÉcrivez donc à a@exemple.fr pour venir.');
  expect(sheet?.doubts).toMatchObject([{ kind: 'contact à relever' }]);
});

it('reads a label that holds another', () => {
  expect(importedWith('\n\nCommune : Brest\nAide du Département : 18 000 €').header).toEqual({
    montants: [{ euros: 18_000, pour: 'aide du département' }],
  });
});

it('tells a commune where something is, its département and whose territory it is apart', () => {
  const grouping = importedWith('\n\nPays / PETR / PNR : PNR d’Armorique\nSiège : Le Faou').sheet;
  expect(grouping?.arranged.identity.territories).toEqual(['PNR d’Armorique']);
  const { sheet } = importedWith(
    '\n\nCommune du projet : Mende\nCommune du projet (Département) : 48 – Lozère\nCollectivité : Cœur de Lozère',
  );
  const { territories, areas } = sheet?.arranged.identity ?? {};
  expect(territories).toEqual(['Cœur de Lozère']);
  expect(areas).toEqual([
    { level: null, words: 'Mende' },
    { level: 'departement', words: '48 – Lozère' },
  ]);
});

it('leaves a table of figures whole, whatever its rows are called', () => {
  const rows =
    '| Indicateur | 2022 | 2024 |\n| --- | --- | --- |\n| Communes | 6 | 41 |\n| Coût (€) | 3,20 | 0,85 |';
  const { header, body } = importedWith('', `\n## Résultats\n\n${rows}`);
  expect(header).toEqual({});
  expect(body).toContain('| Communes | 6 | 41 |');
});

it('takes words in capitals for a label, unless they name a territory', () => {
  const words = [
    'TERRITOIRE',
    'COLLECTIVITÉ PORTEUSE',
    'COMMUNE PILOTE',
    'RÉGION GRAND EST',
    'VILLE DE BREST',
  ];
  expect(words.filter(isIdentityLabel)).toEqual(words.slice(0, 3));
});
