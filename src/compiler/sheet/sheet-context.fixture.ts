import { readdirSync, readFileSync } from 'node:fs';
import { frozenPath } from '../frozen-content.fixture.ts';
import type { SheetContext } from './parsed-sheet.ts';

export const CONTEXT: SheetContext = {
  themes: JSON.parse(readFileSync(frozenPath('themes.json'), 'utf8')),
  documents: new Map([
    ['document.md', { title: 'Un document' }],
    ['fiches-initiatives-de-collectivites.md', { title: 'Fiches initiatives de collectivités' }],
  ]),
};

export const SHEET_FILES = readdirSync(frozenPath('fiches'))
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => ({ path: `data/fiches/${name}`, text: readFileSync(frozenPath('fiches', name), 'utf8') }));

export function sheetFile(body: string): { path: string; text: string } {
  const matter =
    'territoire: Ville de Paris\nthemes: [emploi-insertion]\nsource: { document: document.md, rang: 1 }';
  return { path: 'data/fiches/essai.md', text: `---\n${matter}\n---\n\n# Essai\n\n${body}` };
}
