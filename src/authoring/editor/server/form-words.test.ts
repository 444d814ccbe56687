import { expect, test } from 'vitest';
import { FROZEN } from '../../../compiler/frozen-content.fixture.ts';
import { readTerritories } from '../../../compiler/gazetteer/author.ts';
import { HOSTILE_CASES } from '../../../compiler/hostile/all-cases.fixture.ts';
import { SHEET } from '../../../compiler/hostile/hostile-case.fixture.ts';
import { parseSheet } from '../../../compiler/sheet/parse-sheet.ts';
import { CONTEXT } from '../../../compiler/sheet/sheet-context.fixture.ts';
import { readKnowledge } from '../../../compiler/sources/knowledge.ts';
import { inFormWords } from './form-words.ts';
import { hasReadableMatter, readForm, writeForm } from './written-sheet.ts';

const IMAGES = new Map([['a.jpg', { bytes: 90_000, width: 8, height: 6 }]]);

function said(lines: string): string[] {
  const themes = lines.startsWith('themes') ? '' : 'themes: [emploi-insertion]\n';
  const text = `---\nterritoire: Ville de Paris\n${themes}${lines}\n---\n\n# Titre\n\nTexte.\n`;
  const { diagnostics } = parseSheet({ path: 'data/fiches/x.md', text }, { ...CONTEXT, images: IMAGES });
  return diagnostics.map(inFormWords).map(({ message, help }) => `${message} ${help}`.trim());
}

test.each([
  [
    'images: [{ fichier: a.jpg, alt: "", credit: Ada, licence: CC0 }]',
    /^La description de l’image manque[^{]*$/u,
  ],
  ['images: [{ fichier: a.jpg, alt: b, credit: Ada, licence: CC0 }]', /pèse 90 ko.* Ajoutez-la de nouveau/u],
  ['date: 12 mars 2024', /Écrivez « 2024-03-12 »\.$/u],
  ['etat: fini', /Par exemple : « en cours »\.$/u],
  ['contact: { nom: "" }', /^Le nom de la personne ou du service manque\.$/u],
  ['contact: { nom: Ada, telephone: 0123456789 }', /Écrivez « 01 23 45 67 89 »\.$/u],
  [
    'themes: [emploi-insertion, emploi-insertion]',
    /^Le thème « Emploi et insertion » est écrit deux fois\./u,
  ],
  ['montants: [{ euros: 12 000 € }]', /« 12000 »/u],
])('%s is said in the form’s words', (lines, expected) => {
  const [first = ''] = said(lines);
  expect(first).toMatch(expected);
  expect(first).not.toMatch(/« \w+:|\{|npm run/u);
});

test.each([
  ['territoire-manquant', 'choisissez-le dans la liste'],
  ['theme-manquant', 'Cochez-en un au moins sous « Thèmes »'],
  ['titre-absent', 'Écrivez-le dans « Titre de la fiche »'],
  ['fiche-proposee', 'acceptez-la en haut de son formulaire'],
  ['territoire-repete', 'du champ « Territoire »'],
  ['lieu-en-double', 'du champ « Lieux nommés par le texte »'],
])('the remedy of %s names its field', (code, help) => {
  expect(inFormWords({ code, message: 'Il manque.', help: 'Écrivez « territoire: x ».' }).help).toContain(
    help,
  );
});

const { gazetteer, themes } = readKnowledge(FROZEN);

test.each(Object.entries(HOSTILE_CASES))(
  'nothing that the form says of %s names files, keys or lines',
  (_, cases) => {
    for (const { files } of cases) {
      const text = files[SHEET];
      if (typeof text !== 'string' || !hasReadableMatter(text)) continue;
      const sheet = { path: SHEET, text: writeForm(text, readForm(text)) };
      const { authored, diagnostics } = parseSheet(sheet, { themes, documents: new Map() });
      const named = authored ? readTerritories(gazetteer, SHEET, authored).diagnostics : [];
      for (const { help } of [...diagnostics, ...named].map(inFormWords))
        expect(help).not.toMatch(
          /\.(?:json|yaml|md)\b|« \w+:|clés?\b|index|npm run|en-tête|« - | lignes? \d|cette ligne/u,
        );
    }
  },
);

test('a text of the settings needs no quotes', () => {
  const help = 'Écrivez un texte, entre guillemets droits.';
  expect(inFormWords({ code: '', message: '', help }).help).toBe('Écrivez un texte.');
});

test('a grouping that is not known is written with its seat', () => {
  const territory = { words: 'PNR du Haut-Lieu', line: 2, column: 1, length: 1 };
  const { diagnostics } = readTerritories(gazetteer, SHEET, [territory]);
  expect(diagnostics.map((one) => inFormWords(one).help).join()).toMatch(/s’écrit avec son siège[^.;]*\.$/u);
});
