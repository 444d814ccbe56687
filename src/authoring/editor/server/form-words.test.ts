import { expect, test } from 'vitest';
import { parseSheet } from '../../../compiler/sheet/parse-sheet.ts';
import { CONTEXT } from '../../../compiler/sheet/sheet-context.fixture.ts';
import { inFormWords } from './form-words.ts';

const IMAGES = new Map([['a.jpg', { bytes: 90_000, width: 8, height: 6 }]]);

function said(lines: string): string[] {
  const text = `---\nterritoire: Ville de Paris\nthemes: [emploi-insertion]\n${lines}\n---\n\n# Titre\n\nTexte.\n`;
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
  ['montants: [{ euros: 12 000 € }]', /« 12000 »/u],
])('%s is said in the form’s words', (lines, expected) => {
  const [first = ''] = said(lines);
  expect(first).toMatch(expected);
  expect(first).not.toMatch(/« \w+:|\{|npm run/u);
});

test.each([
  ['territoire-manquant', 'choisissez-le dans la liste'],
  ['theme-manquant', 'Cochez-en un'],
])('what is missing (%s) is filled in its field', (code, help) => {
  expect(inFormWords({ code, message: 'Il manque.', help: 'Écrivez « territoire: x ».' }).help).toContain(
    help,
  );
});
