import { expect, it } from 'vitest';
import { sectionKind } from './section-kind.ts';

it.each([
  ['Pourquoi ce projet ?', 'why'],
  ['POURQUOI CETTE INITIATIVE', 'why'],
  ['Et concrètement ?', 'how'],
  ['Ce que cela produit', 'outcome'],
  ['Le projet de la collectivité en 3 chiffres', 'figures'],
  ['Le projet en trois chiffres', 'figures'],
  ['Le projet de la collectivité en chiffres', 'figures'],
  ['Le "plus" du projet', 'plus'],
  ['Le « plus » du projet', 'plus'],
  ['Les parties prenantes du projet', 'stakeholders'],
  ['**« Ce qu’en dit A, maire**', 'quotation'],
  ['Enjeux :', 'other'],
  ['', 'other'],
] as const)('%j is %s', (heading, kind) => {
  expect(sectionKind(heading)).toBe(kind);
});
