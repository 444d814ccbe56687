import { expect, test } from 'vitest';
import { themes } from '../../../app/testing/frozen-settings.ts';
import { backdropLines } from '../layers/backdrop.ts';
import { evaluate } from './expression.fixture.ts';
import { extentEdge, extentFill, highlightLine, matchProperty, placeDot } from './paint.ts';
import { paletteFixture as palette } from './palette.fixture.ts';
import { colouredPalette } from './palette.ts';

/** Of 1440 by 900. */
const SCREEN = 1138;

const state = (...names: string[]) => ({ state: Object.fromEntries(names.map((name) => [name, true])) });

test('without colour: the selected one has the heavier outline, its islets and its neighbours a thin one', () => {
  const { 'line-width': width } = highlightLine(palette);
  const at = (role: string, zoom: number) => evaluate(width, { properties: { role }, zoom });
  expect([at('subject', 5), at('subject', 10)]).toEqual([2, 2.75]);
  expect([at('islet', 5), at('neighbour', 10)]).toEqual([0.5, 1.1]);
});

test('a sheet’s territory bears the colour of the theme shown in the scheme in force, and none once the list leaves it out', () => {
  const at = (theme?: string) => ({ properties: { line: 'extent' }, state: theme ? { theme } : {} });
  const color = (scheme: 'light' | 'dark') =>
    backdropLines(themes, { ...palette, scheme }, 'region')['line-color'];
  expect(evaluate(color('light'), at('energie'))).toBe('#2e7d32');
  expect(evaluate(color('dark'), at('energie'))).toBe('#81c784');
  expect(evaluate(color('light'), at())).toBe('rgba(0, 0, 0, 0)');
  const { 'fill-color': fill } = extentFill(themes, palette, SCREEN);
  expect([evaluate(fill, at('energie')), evaluate(fill, at())]).toEqual(['#2e7d32', 'rgba(0, 0, 0, 0)']);
});

test.each([
  ['Nouvelle-Aquitaine', 84_000, [0.16, 0.16, 0, 0]],
  ['Ille-et-Vilaine', 6800, [0.16, 0.16, 0.16, 0]],
  ['Paris, an area that nobody has measured', 0, [0.16, 0.16, 0.16, 0.16]],
])('the tint of %s gives way to an edge where it is as wide as the screen', (_, area, tints) => {
  const { 'fill-opacity': fill } = extentFill(themes, palette, SCREEN);
  const { 'line-color': edge, 'line-opacity': shown } = extentEdge(themes, palette, SCREEN);
  const seen = { properties: { area }, state: { theme: 'energie' } };
  const at = (look: unknown, zoom: number) => evaluate(look, { ...seen, zoom });
  const zooms = [4, 6, 8, 10];
  expect(zooms.map((zoom) => at(fill, zoom))).toEqual(tints);
  expect(zooms.map((zoom) => at(shown, zoom))).toEqual(tints.map((tint) => (tint === 0 ? 1 : 0)));
  // Of the tint's own colour as it comes.
  const colors = tints.map((tint) => (tint === 0 ? '1 land #2e7d32' : '0 land #2e7d32'));
  expect(zooms.map((zoom) => at(edge, zoom))).toEqual(colors);
  expect(evaluate(shown, { properties: { area }, zoom: 10 })).toBe(0);
});

test('over a choropleth nothing tints a territory', () => {
  const { 'fill-opacity': extents } = extentFill(themes, colouredPalette(palette), SCREEN);
  expect(evaluate(extents, state())).toBe(0);
});

test('départements are drawn in full where a click selects them, and faintly under régions', () => {
  const border = { properties: { line: 'departement' }, state: {} };
  const opacity = (level: 'region' | 'departement') =>
    evaluate(backdropLines(themes, palette, level)['line-opacity'], border);
  expect([opacity('region'), opacity('departement')]).toEqual([0.35, 1]);
});

test('the dot of a named commune grows while it is hovered', () => {
  const { 'circle-radius': radius } = placeDot(palette);
  expect(Number(evaluate(radius, state('hovered')))).toBeGreaterThan(Number(evaluate(radius, state())));
});

test('a property without any branch has the other value, which MapLibre takes', () => {
  expect(matchProperty('key', [], 'none')).toBe('none');
});
