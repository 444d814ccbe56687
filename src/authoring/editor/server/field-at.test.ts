import { expect, test } from 'vitest';
import { fieldAt } from './written-sheet.ts';

const TEXT = `---
territoire: Nancy
themes:
  - a
contact:
  nom: Ada
  courriel: ada
images:
  - fichier: a.jpg
    alt: Une cour
---

# Titre

Avant.

## Pourquoi ?

Texte.

## Comment ?
`;

test.each([
  [1, 1, ''],
  [2, 13, 'territoire'],
  [4, 5, 'themes.0'],
  [5, 1, 'contact'],
  [7, 13, 'contact.courriel'],
  [10, 10, 'images.0.alt'],
  [13, 1, 'titre'],
  [15, 1, 'partie.0'],
  [17, 4, 'partie.1'],
  [19, 1, 'partie.1'],
  [21, 1, 'partie.2'],
  [99, 1, 'partie.2'],
])('line %i, column %i is in the field « %s »', (line, column, field) => {
  expect(fieldAt(TEXT, line, column)).toBe(field);
});

test('without text above the first heading, parts count from it', () => {
  expect(fieldAt('---\na: b\n---\n\n# T\n\n## P\n\nA.\n', 9, 1)).toBe('partie.0');
});
