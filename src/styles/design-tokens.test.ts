import { readFileSync } from 'node:fs';
import { parse, wcagContrast, wcagLuminance } from 'culori';
import { expect, test } from 'vitest';

const [light = '', dark = ''] = readFileSync('src/styles/design-tokens.css', 'utf8').split(
  'prefers-color-scheme: dark',
);

const token = (css: string, name: string) =>
  new RegExp(`--${name}: (#[0-9a-f]{6});`, 'u').exec(css)?.[1] ?? '';

test.each([
  ['light', light, -1],
  ['dark', dark, 1],
])('the scale of colours tells its steps apart without hue, %s', (_, css, direction) => {
  const ground = token(css, 'map-france');
  const scale = [1, 2, 3, 4, 5].map((step) => token(css, `choropleth-${step}`));
  expect(scale.every((color) => parse(color) !== undefined)).toBe(true);
  for (const [index, color] of scale.entries()) {
    const before = scale[index - 1] ?? ground;
    expect(direction * (wcagLuminance(color) - wcagLuminance(before)), color).toBeGreaterThan(0);
    if (index > 0) expect(wcagContrast(color, before), color).toBeGreaterThanOrEqual(1.25);
  }
  // What is selected has a casing: its outline stands out from that, on any step.
  expect(wcagContrast(token(css, 'map-subject'), token(css, 'map-selection'))).toBeGreaterThan(3);
});
