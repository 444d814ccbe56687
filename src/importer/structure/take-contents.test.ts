import { expect, it } from 'vitest';
import type { Aside, SourceBlock } from '../blocks/read-blocks.ts';
import { USUAL } from '../corpus/received-document.fixture.ts';
import { takeContents } from './take-contents.ts';

function entriesOf(...lines: readonly string[]): readonly string[] {
  const listed = lines.map((text): SourceBlock => ({ kind: 'paragraph', text, line: 1, gap: 1 }));
  const heading: SourceBlock = { kind: 'heading', depth: 1, text: 'Alpha', line: 9, gap: 1 };
  const aside: Aside[] = [];
  const { entries } = takeContents([...listed, heading], USUAL, aside);
  expect(aside.map(({ text }) => text)).toEqual(lines);
  return entries;
}

it('announces no sheet by a field of Word, a number alone or the page left on its own line', () => {
  expect(entriesOf('TOC \\\\o "1-1" \\\\h Fiche n°1 ..... 2', 'Fiche n°2 ..... 4')).toEqual([]);
  expect(entriesOf('TOC \\\\o "1-1" Alpha ..... 2', 'Beta ..... 4')).toEqual(['Alpha', 'Beta']);
  expect(entriesOf('Alpha\n..... 2', 'Beta ..... 4')).toEqual(['Alpha', 'Beta']);
});
