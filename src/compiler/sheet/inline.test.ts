import { expect, test } from 'vitest';
import { type Inline, inlineText } from '../../core/sheet/rich-text.ts';
import { parseSheet } from './parse-sheet.ts';
import { CONTEXT, sheetFile } from './sheet-context.fixture.ts';

function runOf(line: string): readonly Inline[] {
  const { sheet } = parseSheet(sheetFile(line), CONTEXT);
  const [block] = sheet?.sections[0]?.blocks ?? [];
  return block && 'children' in block ? block.children : [];
}

const linksOf = (line: string) => runOf(line).flatMap((node) => (node.type === 'link' ? [node.href] : []));

test.each([
  ['Voir https://exemple.fr/page.', 'https://exemple.fr/page'],
  ['(voir https://exemple.fr/a?b=1&c=2)', 'https://exemple.fr/a?b=1&c=2'],
  ['« https://exemple.fr »', 'https://exemple.fr'],
  ['https://exemple.fr/a, puis rien', 'https://exemple.fr/a'],
])('a bare address is a link without the signs around it: %s', (line, href) => {
  expect(linksOf(line)).toEqual([href]);
});

test('what looks like an address and is none stays text', () => {
  expect(linksOf('https://[ et la suite')).toEqual([]);
});

test('an address in the words of a link is not a link inside it', () => {
  const [link] = runOf('[voir https://autre.fr ici](https://exemple.fr)');
  expect(link).toMatchObject({ type: 'link', href: 'https://exemple.fr' });
  expect(link && 'children' in link && link.children.map(({ type }) => type)).not.toContain('link');
  expect(link && inlineText([link])).toBe('voir https://autre.fr ici');
});

test('a tag is closed by the very next one, or shown as typed', () => {
  expect(runOf('m<sup>2</sup> et CO<sub>2</sub>').map(({ type }) => type)).toEqual([
    'text',
    'superscript',
    'text',
    'subscript',
  ]);
  expect(inlineText(runOf('m<sup>2 et <sub>3</sub>'))).toContain('<sup>2 et');
});

test('an image is shown as typed', () => {
  expect(inlineText(runOf('![photo](https://exemple.fr/a.png)'))).toBe('![photo](https://exemple.fr/a.png)');
});
