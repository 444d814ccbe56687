import { expect, test } from 'vitest';
import { themes } from '../../testing/frozen-settings.ts';
import { evaluate } from './expression.fixture.ts';
import { groundLines } from './ground.ts';
import { extentFill, levelFill, litLine, matchProperty, placeDot } from './paint.ts';
import { paletteFixture as palette } from './palette.fixture.ts';
import { colouredPalette } from './palette.ts';

const state = (...names: string[]) => ({ state: Object.fromEntries(names.map((name) => [name, true])) });

test('of a dimmed level only what is selected, hovered or raised is free of the veil', () => {
  const { 'fill-color': color, 'fill-opacity': opacity } = levelFill(palette, true);
  const look = (...names: string[]) => [evaluate(color, state(...names)), evaluate(opacity, state(...names))];
  expect(look()).toEqual(['veil', 0.5]);
  expect(look('raised')).toEqual(['veil', 0]);
  expect(look('hovered')).toEqual(['hover', 0.2]);
  expect(look('selected', 'hovered')[1]).toBe(0);
});

test('of a level that is not dimmed the others are not tinted', () => {
  const { 'fill-opacity': opacity } = levelFill(palette, false);
  expect(evaluate(opacity, state())).toBe(0);
  expect(evaluate(opacity, state('hovered'))).toBe(0.2);
});

test('without colour: the selected one has the heavier outline, its neighbours a thin one', () => {
  const width = (role: string) => evaluate(litLine(palette)['line-width'], { properties: { role } });
  expect([width('selected'), width('neighbour')]).toEqual([2.8, 1.1]);
});

test('a sheet’s territory bears the colour of its main theme in the scheme in force', () => {
  const at = (theme: string) => ({ properties: { line: 'extent', theme, key: 'region:53' } });
  const color = (scheme: 'light' | 'dark') => groundLines(themes, { ...palette, scheme })['line-color'];
  expect(evaluate(color('light'), at('energie'))).toBe('#2e7d32');
  expect(evaluate(color('dark'), at('energie'))).toBe('#81c784');
  expect(evaluate(color('light'), at('inconnu'))).toBe('region');
});

test('sheets’ territories that the list leaves out are seen only while hovered', () => {
  const { 'fill-opacity': fill } = extentFill(themes, palette);
  const { 'line-opacity': line } = groundLines(themes, palette);
  const look = (...names: string[]) => [evaluate(fill, state(...names)), evaluate(line, state(...names))];
  expect(look()).toEqual([0.16, 1]);
  expect(look('unlisted')).toEqual([0, 0]);
  expect(look('unlisted', 'hovered')).toEqual([expect.closeTo(0.34), 1]);
  expect(look('selected')).toEqual([0, 0]);
});

test('over a choropleth nothing tints a territory but the pointer', () => {
  const coloured = colouredPalette(palette);
  const { 'fill-color': color, 'fill-opacity': opacity } = extentFill(themes, coloured);
  const at = (...names: string[]) => ({
    properties: { key: 'region:53', theme: 'energie' },
    ...state(...names),
  });
  expect(evaluate(opacity, at())).toBe(0);
  expect(evaluate(color, at('hovered'))).toBe('hover');
  expect(evaluate(levelFill(coloured, true)['fill-opacity'], state())).toBe(0);
});

test('the dot of a named commune grows while it is hovered', () => {
  const { 'circle-radius': radius } = placeDot(palette);
  expect(Number(evaluate(radius, state('hovered')))).toBeGreaterThan(Number(evaluate(radius, state())));
});

test('a property without any branch has the other value, which MapLibre takes', () => {
  expect(matchProperty('key', [], 'none')).toBe('none');
});
