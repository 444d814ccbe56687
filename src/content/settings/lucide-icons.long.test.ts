import { Resvg } from '@resvg/resvg-js';
import { icons } from 'lucide-react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { iconNames, iconStroke } from './lucide-icons.ts';

const opacities = (svg: string): number[] =>
  [...new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels].filter((_, at) => at % 4 === 3);

const svgOf = (shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="black" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shapes}</svg>`;

const pascal = (name: string) => name.replace(/(?:^|-)(.)/gu, (_, letter: string) => letter.toUpperCase());

/** Where strokes cross, edges of one path are lighter than those of several. */
const CROSSING = 128;

test('icons of Lucide are drawn in one stroke as Lucide draws them', () => {
  const theirs = new Map(Object.entries(icons));
  const differing = iconNames().filter((name) => {
    const Icon = theirs.get(pascal(name));
    if (!Icon) return false;
    const ours = opacities(svgOf(`<path d="${iconStroke(name)}"/>`));
    // Dots are as wide as their stroke.
    const markup = renderToStaticMarkup(createElement(Icon)).replaceAll(' fill="currentColor"', '');
    return opacities(markup).some((value, at) => Math.abs(value - (ours[at] ?? 0)) > CROSSING);
  });
  expect(differing).toEqual([]);
});

test('another name of an icon is read as Lucide does', () => {
  expect(iconStroke('home')).toBe(iconStroke('house'));
});
