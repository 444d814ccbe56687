import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetContext } from './parsed-sheet.ts';

const DATA = join(import.meta.dirname, '../../../data');

export const CONTEXT: SheetContext = {
  themes: JSON.parse(readFileSync(join(DATA, 'themes.json'), 'utf8')),
  documents: new Map([
    ['document.md', 'Un document'],
    ['fiches-initiatives-de-collectivites.md', 'Fiches initiatives de collectivités'],
  ]),
};

export const SHEET_FILES = readdirSync(join(DATA, 'fiches'))
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => ({ path: `data/fiches/${name}`, text: readFileSync(join(DATA, 'fiches', name), 'utf8') }));

export function sheetFile(body: string): { path: string; text: string } {
  const matter =
    'territoire: Ville de Paris\nthemes: [emploi-insertion]\nsource: { document: document.md, rang: 1 }';
  return { path: 'data/fiches/essai.md', text: `---\n${matter}\n---\n\n# Essai\n\n${body}` };
}
