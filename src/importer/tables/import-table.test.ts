import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gazetteer, tables } from '../../compiler/gazetteer/gazetteer.fixture.ts';
import { runImport } from '../run/run-import.ts';

const FILE = 'data/sources/liste.csv';
const knowledge = { gazetteer, tables, themes: [{ id: 'pain', label: 'Le pain', sentence: '' }] };
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'table-'));
  mkdirSync(join(root, 'data/sources'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

const HEAD = 'N°;Intitulé;Territoire;Année;Budget;Contact;Pourquoi ?;Remarques;Déroulé';
const FIRST =
  '1;Épicerie;Ville de Rezé;2021;48 000 €;Service commerce;"Fermé.\n- un\n- deux";à revoir;Un camion.';
const SECOND = '2;Atelier;Ville de Nantes;15/03/2022;;;"Dit ""ici"".";;';

const odsCell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
const odsRow = (row: readonly string[]) => `<table:table-row>${row.map(odsCell).join('')}</table:table-row>`;
const ods = (sheets: Readonly<Record<string, readonly (readonly string[])[]>>) => {
  const tables = Object.entries(sheets).map(
    ([name, rows]) => `<table:table table:name="${name}">${rows.map(odsRow).join('')}</table:table>`,
  );
  const content = `<a xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:spreadsheet>${tables.join('')}</office:spreadsheet></a>`;
  return zipSync({ 'content.xml': strToU8(content) });
};

const importing = async (...lines: string[]) => {
  writeFileSync(join(root, FILE), lines.join('\n'));
  return runImport([FILE], { root, path: 'data' }, () => null);
};
const read = (file: string) => readFileSync(join(root, 'data', file), 'utf8');
const index = (change: (text: string) => string) =>
  writeFileSync(join(root, 'data/sources/liste.index.yaml'), change(read('sources/liste.index.yaml')));

it('makes a sheet of each row, its columns lines of the header and parts', async () => {
  const { code, output } = await importing(HEAD, FIRST, SECOND);
  expect([code, output.split('\n')[2]]).toEqual([0, '2 fiches']);
  expect(read('fiches/epicerie.md')).toBe(
    [
      '---',
      'territoire:',
      'themes:',
      'date: 2021',
      'montants:',
      '  - euros: 48000',
      '    pour: budget',
      'contact:',
      '  nom: Service commerce',
      'source:',
      '  document: liste.csv',
      '  rang: 1',
      '---',
      '',
      '# Épicerie',
      '',
      '## Pourquoi ?',
      '',
      'Fermé.',
      '',
      '- un',
      '- deux',
      '',
      '## Déroulé',
      '',
      'Un camion.',
      '',
    ].join('\n'),
  );
  expect(read('fiches/atelier.md')).toContain('Dit "ici".');
});

it('counts the numbers of a list, scales a column of thousands, and leaves totals out', async () => {
  const { code, output } = await importing(
    'Intitulé;Coût (k€);Déroulé',
    'Épicerie;77,5;"1. un camion\n2. un prix"',
    'Sous-total axe 1;77,5;',
    'TOTAL;77,5;',
  );
  expect([code, output.split('\n')[2]]).toEqual([0, '1 fiche']);
  expect(output).toContain('rien de perdu');
  expect(read('fiches/epicerie.md')).toContain('  - euros: 77500\n    pour: coût\n');
  expect(read('fiches/epicerie.md')).toContain('1. un camion\n2. un prix');
});

it('reads the text of cells between tabs that Excel saves', async () => {
  const file = 'data/sources/liste.txt';
  writeFileSync(join(root, file), Buffer.from('\ufeffTitre\tDébut\tSite\nÉpicerie\t2021\t\n', 'utf16le'));
  expect((await runImport([file], { root, path: 'data' }, () => null)).code).toBe(0);
  expect(read('fiches/epicerie.md')).toContain('date: 2021');
});

it('asks once what it does not know of the columns, and keeps the answer', async () => {
  await importing(HEAD, FIRST);
  expect(read('sources/liste.index.yaml')).toContain('Remarques: ecarter # à relire : n’est pas publiée');
  expect(read('sources/liste.index.yaml')).toContain('Déroulé: Déroulé # à relire : devient une partie');
  index((text) => text.replace('Déroulé: Déroulé', 'Déroulé: Et concrètement ?'));
  await importing(HEAD, FIRST);
  expect(read('fiches/epicerie.md')).toContain('## Et concrètement ?\n\nUn camion.');
});

it('proposes not to publish what a form records of who fills it in', async () => {
  const head = 'Intitulé;Adresse IP;UID;Heure de soumission;J’accepte d’être contacté;À ne pas diffuser';
  await importing(head, 'Épicerie;192.0.2.7;4;02/04/2024 09:12;oui;Difficile');
  expect(read('fiches/epicerie.md')).toMatch(/\n# Épicerie\n$/u);
  expect(read('sources/liste.index.yaml').match(/: ecarter # à relire/gu)).toHaveLength(5);
});

it('asks which column has the titles, and writes nothing else before', async () => {
  const head = HEAD.replace('Intitulé', 'Ce qu’on fait');
  const { code, errors } = await importing(head, FIRST);
  expect(code).toBe(1);
  expect(errors).toContain('Aucune colonne ne donne le titre des fiches.');
  expect(readdirSync(join(root, 'data'))).toEqual(['sources']);
  index((text) => text.replace(/^ {2}Ce qu’on fait: .*$/mu, '  Ce qu’on fait: titre'));
  expect((await importing(head, FIRST)).output).toContain('data/fiches/epicerie.md : créée');
});

it('knows its rows again wherever they stand, and keeps what was changed by hand', async () => {
  await importing(HEAD, FIRST, SECOND);
  writeFileSync(join(root, 'data/fiches/atelier.md'), 'À la main\n');
  const third = '3;Jardin;Ville de Brest;;;;;;';
  const { output } = await importing(
    HEAD,
    third,
    SECOND.replace('ici', 'là'),
    FIRST.replace('Épicerie', 'Halle'),
  );
  expect(output).toContain('data/fiches/jardin.md : créée');
  expect(output).toContain('data/fiches/atelier.md : modifiée à la main, et le document aussi : laissée');
  expect(output).toContain('data/fiches/epicerie.md : mise à jour');
  expect(read('fiches/epicerie.md')).toContain('rang: 1\n---\n\n# Halle');
});

it('asks about a column that may have another name now, and changes no sheet', async () => {
  await importing(HEAD, FIRST);
  const before = read('fiches/epicerie.md');
  const { code, errors } = await importing(HEAD.replace('Pourquoi ?', 'Raison'), FIRST);
  expect(code).toBe(1);
  expect(errors).toContain('Colonne absente du tableau : « Pourquoi ? » ; colonne nouvelle : « Raison ».');
  expect(read('fiches/epicerie.md')).toBe(before);
});

it('warns of a row that has gone, and keeps its sheet', async () => {
  await importing(HEAD, FIRST, SECOND);
  const { code, errors } = await importing(HEAD, FIRST);
  expect([code, readdirSync(join(root, 'data/fiches'))]).toEqual([0, ['atelier.md', 'epicerie.md']]);
  expect(errors).toContain('La ligne de la fiche « atelier » n’est plus dans le tableau.');
});

it('refuses two rows of one key, and a quote that is never closed, at their line', async () => {
  const twice = await importing(HEAD, FIRST, SECOND, FIRST.replace('Épicerie', 'Autre'));
  expect(twice.errors).toMatch(/^data\/sources\/liste\.csv:6:1 .*cle-en-double/u);
  const open = await importing(HEAD, SECOND, '3;"Jardin;;;;;;;');
  expect(open.errors).toMatch(/^data\/sources\/liste\.csv:3:1 Un guillemet/u);
});

it('sets aside what is in no row of initiatives, and counts every word', async () => {
  const { output } = await importing('Recensement 2024;;;;;;;;', HEAD, FIRST, ';;;;48 000 € au total;;;;');
  expect(output).toContain('« Recensement 2024 »');
  expect(output).toContain('« 48 000 € au total »');
  expect(output).toContain('rien de perdu');
});

it('takes a département for where a row is, and a line without cells for a note', async () => {
  const { code, output } = await importing(
    'Intitulé;Département;Commune;Qualité;Contact;Site internet',
    'Épicerie;Drôme;Valence;Élue;Ada Four;four.exemple.fr/page',
    '(1) Montant voté.;;;;;',
  );
  expect([code, output.split('\n')[2]]).toEqual([0, '1 fiche']);
  expect(output).toContain('« (1) Montant voté. »');
  expect(read('fiches/epicerie.md')).toContain('contact:\n  nom: Ada Four\n  fonction: Élue\n');
  expect(read('fiches/epicerie.md')).toContain('site: https://four.exemple.fr/page\n');
});

it('takes the first of several contacts, and keeps the others in the text', async () => {
  const cells = [
    'Célie Potard (chargée de mission) 06 12 34 56 78 celie@exemple.fr ; M. Jean Roux, directeur',
    'Mairie de Dieulefit 04 75 46 00 00',
    '"Lise Martin\nMarc Petit"',
    'Mme Nadège Prévôt / M. Alain Roy',
  ].map((cell, at) => `Fiche ${at};${cell.includes('"') ? cell : `"${cell}"`}`);
  expect((await importing('Titre;Interlocuteurs', ...cells)).output).toContain('rien de perdu');
  const first = read('fiches/fiche-0.md');
  expect(first).toMatch(
    /nom: Célie Potard\n {2}telephone: 06 [\d ]*\n {2}courriel: celie@\S*\n {2}fonction: chargée de mission\n/u,
  );
  expect(first).toContain('\n\nInterlocuteurs : M. Jean Roux, directeur\n');
  expect(read('fiches/fiche-1.md')).toMatch(/nom: Mairie de Dieulefit\n {2}telephone:/u);
  expect(read('fiches/fiche-2.md')).toContain('nom: Lise Martin\n');
  expect(read('fiches/fiche-2.md')).toContain('Interlocuteurs : Marc Petit');
  expect(read('fiches/fiche-3.md')).toContain('nom: Mme Nadège Prévôt\n');
  writeFileSync(join(root, 'data/fiches/fiche-0.md'), first.replace('Célie', 'Zoé'));
  await runImport([FILE, '--exporter'], { root, path: 'data' }, () => null);
  expect(read('sources/liste.export.csv')).toMatch(
    /Zoé Potard, chargée de mission, celie@exemple\.fr, [\d ]* ; M\. Jean Roux, directeur/u,
  );
});

it('takes a question for the label that it holds', async () => {
  const head = 'Intitulé;Sur quelle(s) commune(s) se déroule le projet ?';
  await importing(head, 'Épicerie;Ville d’Auch');
  expect(read('fiches/epicerie.md')).toMatch(/rang: 1\n---\n\n# Épicerie\n$/u);
  expect(read('sources/liste.index.yaml')).not.toContain('devient une partie');
});

it('names a line of the text as its column is named', async () => {
  await importing('Titre;Thématique du projet;Axe', 'Épicerie;Nourrir;Vivre');
  index((text) => text.replace('Axe: Axe', 'Axe: themes').replace('projet: Thém', 'projet: thém'));
  await importing('Titre;Thématique du projet;Axe', 'Épicerie;Nourrir;Vivre');
  expect(read('fiches/epicerie.md')).toMatch(/\n\nThématique du projet : Nourrir\n\nThemes : Vivre/u);
});

it('takes the identifiers of the themes of a sheet for no text', async () => {
  writeFileSync(join(root, FILE), 'Titre;Thèmes\nÉpicerie;pain');
  await runImport([FILE], { root, path: 'data' }, () => knowledge);
  expect(read('fiches/epicerie.md')).toMatch(/themes:\n {2}- pain\n[\s\S]*\n---\n\n# Épicerie\n$/u);
});

it('names the columns by the second of two rows of names', async () => {
  const { output } = await importing(
    'Qui ?;;Quoi ?;;',
    'Structure;Contact;Titre;Année;Budget',
    'Le four;Ada Four;Épicerie;2021;5 000 €',
  );
  expect(output).toContain('1 fiche\n');
  expect(output).toContain('« Qui ? | Quoi ? »');
  expect(read('fiches/epicerie.md')).toMatch(/nom: Ada Four[\s\S]*date: 2021/u);
});

it('takes « Nom » beside a telephone for whom to reach, where another column has the titles', async () => {
  await importing('Titre;Nom;Téléphone', 'Épicerie;Ada Four;02 40 00 00 00');
  expect(read('fiches/epicerie.md')).toContain('contact:\n  nom: Ada Four\n  telephone: 02 40 00 00 00\n');
});

it('reads a table with a column for each initiative', async () => {
  const { output } = await importing(
    'Titre;Épicerie;Atelier',
    'Année;2019;2021',
    'Budget;5 000 €;',
    'Pourquoi ?;Fermé.;Vide.',
  );
  expect(output.split('\n')[2]).toBe('2 fiches');
  expect(read('fiches/epicerie.md')).toContain('date: 2019');
  expect(read('fiches/atelier.md')).toContain('## Pourquoi ?\n\nVide.');
});

it.each([
  ['Nom d’utilisateur;Intitulé du projet;Année', 'ada;Épicerie;2021'],
  ['Projet;Titre;Année', 'Nourrir;Épicerie;2021'],
  ['Nom;Prénom;Projet;Année', 'Four;Ada;Épicerie;2021'],
  ['Nom de la commune;Nom de l’action;Année', 'Rezé;Épicerie;2021'],
  ['Structure;Nom;Année', 'Le four;Épicerie;2021'],
  ['Structure;Opération;Année', 'Le four;Épicerie;2021'],
  ['Structure;Comment s’appelle votre initiative ?;Année', 'Le four;Épicerie;2021'],
])('titles the sheets by what is done, not by who does it: %s', async (head, row) => {
  expect((await importing(head, row)).output).toContain('data/fiches/epicerie.md : créée');
});

it('takes what a sheet says of the columns of another for no initiative', async () => {
  const list = [
    ['Titre', 'Territoire', 'Année', 'Budget'],
    ['Épicerie', 'Ville de Rezé', '2021', ''],
  ];
  const help = list[0]?.map((name) => [name, `ce qu’est la colonne ${name}`]) ?? [];
  writeFileSync(join(root, 'data/sources/liste.ods'), ods({ 'Lisez-moi': help, Liste: list }));
  const { output } = await runImport(['data/sources/liste.ods'], { root, path: 'data' }, () => null);
  expect(output).toContain('1 fiche\n');
  expect(output).toContain('« Année | ce qu’est la colonne Année »');
});

it('knows its rows again once a column becomes their key', async () => {
  await importing('Réf interne;Intitulé;Année', 'a-1;Épicerie;2019', 'a-2;Atelier;2020');
  index((text) => text.replace('Réf interne: ecarter', 'Réf interne: cle'));
  await importing('Réf interne;Intitulé;Année', 'a-2;Atelier;2020', 'a-1;Épicerie;2019');
  expect(readdirSync(join(root, 'data/fiches'))).toEqual(['atelier.md', 'epicerie.md']);
  expect(read('sources/liste.index.yaml')).toMatch(/rang: 1\n {4}fiche: epicerie\n {4}cle: a-1/u);
  await importing('Réf interne;Intitulé;Année', 'a-1;Épicerie solidaire;2019', 'a-2;Atelier;2020');
  expect(read('fiches/epicerie.md')).toContain('# Épicerie solidaire');
});

it('keeps rows of one title apart where their territory or their number is another', async () => {
  const head = 'Intitulé;Commune;N° dossier';
  const rows = ['Un jardin;Rezé;A1', 'Un jardin;Nantes;A2', 'Une école;Brest;A3', 'Un jardin;Brest;A4'];
  const { output } = await importing(head, ...rows);
  expect(output.split('\n')[2]).toBe('4 fiches');
  expect(readdirSync(join(root, 'data/fiches'))).toHaveLength(4);
  const refused = await importing('Intitulé;Commune', ...rows);
  expect(refused.errors).toContain('cle-en-double');
});

it('makes no sheet twice once a key is chosen for rows that share their titles', async () => {
  const head = 'Intitulé;Commune;Repère';
  const rows = ['Un jardin;Rezé;A1', 'Une école;Brest;A2', 'Un jardin;Brest;A3'];
  expect((await importing(head, ...rows)).errors).toContain('écrivez « cle » à « Repère »');
  expect(read('sources/liste.index.yaml')).not.toContain('fiche:');
  index((text) => text.replace(/Repère: .*/u, 'Repère: cle'));
  expect((await importing(head, ...rows)).output).toContain('3 fiches');
  expect(readdirSync(join(root, 'data/fiches'))).toHaveLength(3);
});

it('joins rows that follow each other with one title', async () => {
  await importing(
    'Intitulé;Territoire;Chiffres clés',
    'Épicerie;Ville de Rezé;12 repas',
    'Épicerie;Ville de Rezé;3 lieux',
  );
  expect(read('fiches/epicerie.md')).toMatch(/## Chiffres clés\n\n12 repas\n\n3 lieux\n$/u);
});

it('exports the table of its sheets as they are now, which imported again changes nothing', async () => {
  await importing(HEAD, FIRST, SECOND);
  await importing(HEAD, FIRST, SECOND);
  const changed = (file: string, from: string, to: string) =>
    writeFileSync(join(root, 'data', file), read(file).replace(from, to));
  changed('fiches/epicerie.md', 'Un camion.', '- Deux camions ; "gros"\n- un vélo\n\n## Suites\n\nOn verra.');
  changed('fiches/atelier.md', '# Atelier', '# Atelier bois');
  changed('fiches/atelier.md', 'date: 2022-03-15', 'date: 2023');
  const before = ['epicerie', 'atelier'].map((id) => read(`fiches/${id}.md`));
  const unwritable = join(root, 'data/sources/.liste.export.csv.partiel');
  mkdirSync(unwritable);
  await expect(runImport([FILE, '--exporter'], { root, path: 'data' }, () => null)).rejects.toThrow();
  expect(readdirSync(join(root, 'data/sources')).filter((name) => name.includes('export'))).toEqual([]);
  const { output } = await runImport([FILE, '--exporter'], { root, path: 'data' }, () => null);
  expect(output).toContain('data/sources/liste.export.csv est écrit');
  const lines = readFileSync(join(root, 'data/sources/liste.export.csv'), 'utf8');
  expect(lines).toContain('à revoir');
  const twice = await runImport(['data/sources/liste.export.csv'], { root, path: 'data' }, () => null);
  expect(twice.errors).toContain('à la place du tableau « liste »');
  const again = await importing(lines);
  expect(again.output.match(/\.md : inchangée$/gmu)).toHaveLength(2);
  expect(['epicerie', 'atelier'].map((id) => read(`fiches/${id}.md`))).toEqual(before);
});

it('exports what its author changed, in the column that says whose it is, and else the words of the cell', async () => {
  const run = (...options: string[]) =>
    runImport([FILE, ...options], { root, path: 'data' }, () => knowledge);
  const head = 'Titre;Département;Territoire;Thème';
  writeFileSync(
    join(root, FILE),
    `${head}\nÉpicerie;44;Rezé et Nantes;Le Pain\nAtelier;93;Nulle-Part;\nFour;63;Ambert;Pain`,
  );
  await run();
  index((text) =>
    text.replace(/(atelier[\s\S]*?territoire:).*([\s\S]*?themes:).*/u, '$1 Ville de Bobigny$2 [pain]'),
  );
  await run();
  const change = (text: string) => text.replace('territoire: Ambert', 'territoire: Ville de Thiers');
  writeFileSync(join(root, 'data/fiches/four.md'), change(read('fiches/four.md')));
  const before = ['epicerie', 'atelier', 'four'].map((id) => read(`fiches/${id}.md`));
  await run('--exporter');
  const table = read('sources/liste.export.csv');
  expect(table.trim().split(/\r?\n/u).slice(1)).toEqual([
    'Épicerie;44;Rezé et Nantes;Le Pain',
    'Atelier;93;Nulle-Part;',
    'Four;63;Ville de Thiers;Pain',
  ]);
  writeFileSync(join(root, FILE), table);
  await run();
  expect(['epicerie', 'atelier', 'four'].map((id) => read(`fiches/${id}.md`))).toEqual(before);
  await run('--exporter');
  expect(read('sources/liste.export.csv')).toBe(table);
});

it('exports no table whose columns may have other names now, and says how a workbook goes on', async () => {
  await importing(HEAD, FIRST);
  writeFileSync(join(root, FILE), [HEAD.replace('Pourquoi ?', 'Raison'), FIRST].join('\n'));
  const { code, errors } = await runImport([FILE, '--exporter'], { root, path: 'data' }, () => null);
  expect([code, readdirSync(join(root, 'data/sources')).some((name) => name.includes('export'))]).toEqual([
    1,
    false,
  ]);
  expect(errors).toContain('colonne nouvelle : « Raison »');
  const text = 'data/sources/texte.txt';
  writeFileSync(join(root, text), 'Titre\tDébut\tSite\nHalle\t2021\t\n');
  await runImport([text], { root, path: 'data' }, () => null);
  const { output } = await runImport([text, '--exporter'], { root, path: 'data' }, () => null);
  expect(output).toContain('en CSV, sans mise en forme ni autres feuilles : ouvrez-le dans votre tableur');
});

it('fetches the table of an address, and takes no page for one', async () => {
  const table = `${HEAD}\n${FIRST}\n`;
  const server = createServer((request, response) => {
    const type = request.url === '/page' ? 'text/html' : 'text/csv';
    response.writeHead(request.url === '/rien' ? 404 : 200, { 'content-type': type }).end(table);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const from = (path: string) =>
    runImport([FILE, '--depuis', `http://127.0.0.1:${port}${path}`], { root, path: 'data' }, () => null);
  expect((await from('/rien')).errors).toContain('le serveur répond 404');
  expect((await from('/page')).errors).toContain('c’est une page, pas un tableau');
  expect(readdirSync(join(root, 'data/sources'))).toEqual([]);
  expect((await from('/liste.csv')).output).toContain('data/fiches/epicerie.md : créée');
  server.close();
});
