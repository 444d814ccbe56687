import { render } from '@testing-library/react';
import { icons } from 'lucide-react';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import { keysOf } from '../core/collections/keys-of.ts';
import { THEME_ICONS } from '../core/sheet/theme-icons.ts';
import { ThemeIcon } from './ThemeIcon.tsx';

const pascal = (name: string) => name.replace(/(?:^|-)(.)/gu, (_, letter: string) => letter.toUpperCase());

const wordsOf = (node: Element, ...names: string[]) => names.map((name) => node.getAttribute(name));

/** As a path that begins where it says, whatever was drawn before it. */
function outlineOf(shape: Element): string {
  if (shape.localName === 'circle') {
    const [cx = 0, cy = 0, r = 0] = wordsOf(shape, 'cx', 'cy', 'r').map(Number);
    return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  }
  if (shape.localName === 'rect') {
    const [x = 0, y = 0, width = 0, height = 0, r = 0] = wordsOf(
      ...([shape, 'x', 'y', 'width', 'height', 'rx'] as const),
    ).map(Number);
    const [across, down] = [width - 2 * r, height - 2 * r];
    const corner = (to: string) => `a${r} ${r} 0 0 1 ${to}`;
    return `M${x + r} ${y}h${across}${corner(`${r} ${r}`)}v${down}${corner(`${-r} ${r}`)}h${-across}${corner(`${-r} ${-r}`)}v${-down}${corner(`${r} ${-r}`)}z`;
  }
  const d = shape.getAttribute('d') ?? '';
  return d.replace(/^m([\d.]+) ([\d.]+) ?(?=[-.\d])/u, 'M$1 $2l').replace(/^m/u, 'M');
}

test.each(keysOf(THEME_ICONS))('%s is drawn as Lucide draws it', (name) => {
  const theirs = icons[pascal(name) as keyof typeof icons];
  const { container } = render([
    createElement(ThemeIcon, { key: 'ours', sign: THEME_ICONS[name], size: 24 }),
    createElement(theirs, { key: 'theirs' }),
  ]);
  const [ours, lucide] = container.children;
  expect(ours?.children).toHaveLength(1);
  expect(ours?.firstElementChild?.getAttribute('d')).toBe(
    [...(lucide?.children ?? [])].map(outlineOf).join(''),
  );
});
