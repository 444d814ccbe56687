import { readFileSync } from 'node:fs';
import { parse, wcagContrast, wcagLuminance } from 'culori';
import { expect, test } from 'vitest';

const [light = '', dark = ''] = readFileSync('src/ui/styles/design-tokens.css', 'utf8').split(
  'prefers-color-scheme: dark',
);

/** What is in force for readers who ask for more contrast: light, then dark. */
const [, moreLight = '', moreDark = ''] = readFileSync('src/ui/styles/preferences.css', 'utf8').split(
  '@media',
);

const token = (css: string, name: string) =>
  new RegExp(`--${name}: (#[0-9a-f]{6});`, 'u').exec(css)?.[1] ?? '';

test.each([
  ['light', light, -1],
  ['dark', dark, 1],
])('the scale of colours has steps that differ without hue, %s', (_, css, direction) => {
  const background = token(css, 'map-france');
  const scale = [1, 2, 3, 4, 5].map((step) => token(css, `choropleth-${step}`));
  expect(scale.every((color) => parse(color) !== undefined)).toBe(true);
  for (const [index, color] of scale.entries()) {
    const before = scale[index - 1] ?? background;
    expect(direction * (wcagLuminance(color) - wcagLuminance(before)), color).toBeGreaterThan(0);
    if (index > 0) expect(wcagContrast(color, before), color).toBeGreaterThanOrEqual(1.25);
  }
  // What is selected has a casing: its outline stands out from that, on any step.
  expect(wcagContrast(token(css, 'map-subject'), token(css, 'map-selection'))).toBeGreaterThan(3);
});

test.each([
  ['light', light],
  ['dark', dark],
])('words stand out from every background, more so for who asks for it, %s', (_, css) => {
  for (const background of ['paper', 'surface', 'accent-soft'])
    for (const word of ['ink', 'ink-soft', 'accent']) {
      const [at, on] = [token(css, word), token(css, background)];
      expect(wcagContrast(at, on), `${word} on ${background}`).toBeGreaterThanOrEqual(4.5);
    }
  expect(moreLight, 'in the dark too').toContain('--ink-soft: var(--ink)');
  for (const background of ['paper', 'surface', 'accent-soft', 'mark'])
    expect(wcagContrast(token(css, 'ink'), token(css, background)), background).toBeGreaterThanOrEqual(7);
  expect(wcagContrast(token(css, 'on-accent'), token(css, 'accent'))).toBeGreaterThanOrEqual(7);
});

test.each([
  ['light', light, moreLight],
  ['dark', dark, moreDark],
])('lines of the map stand out from both their sides, more so for who asks for it, %s', (_, css, more) => {
  for (const [name, least] of [
    ['coast', 6],
    ['region', 8],
    ['departement', 4.5],
    ['epci', 4],
    ['epci-pinned', 4],
  ] as const) {
    const line = token(css, `map-${name}`);
    for (const side of ['france', name === 'coast' ? 'sea' : 'parent'])
      expect(wcagContrast(line, token(css, `map-${side}`)), `${name} on ${side}`).toBeGreaterThanOrEqual(3);
    const asked = token(more, `map-${name}`) || line;
    expect(wcagContrast(asked, token(css, 'map-france')), `${name}, more`).toBeGreaterThanOrEqual(least);
  }
});

test.each([
  // As `tilesPaint` has it: from black to white.
  ['light', light, ['#9d9d9d', '#ffffff']],
  ['dark', dark, ['#000000', '#4d4d4d']],
])('limits and names stand out from most of what tiles show, %s', (_, css, backgrounds) => {
  // Limits of other levels have the colour of régions.
  for (const name of ['region', 'label', 'label-epci'])
    for (const background of backgrounds)
      expect(
        wcagContrast(token(css, `map-${name}-on-tiles`), background),
        `${name} on ${background}`,
      ).toBeGreaterThan(3);
});
