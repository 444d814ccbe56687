import { expect, it } from 'vitest';
import { partKind, sectionKind } from './section-kind.ts';

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

it('knows a quotation by the name in its heading, whatever announces it, notes aside', () => {
  const quote = { type: 'blockquote' as const, children: [] };
  const note = { type: 'footnoteDefinition' as const, identifier: '1', children: [] };
  const kind = (heading: string, nodes: Parameters<typeof partKind>[1]) =>
    partKind(heading, nodes, () => 'other');
  expect(kind('Dans leurs mots : Marie Faure, maire', [quote, note])).toBe('quotation');
  expect(kind('Dans leurs mots', [quote])).toBe('other');
  expect(kind('Marie Faure, maire', [note])).toBe('other');
});
