import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wcagContrast } from 'culori';
import { expect, test } from 'vitest';
import { deepColor, readThemes, themeColors, themesCss } from './themes.ts';

test('every hue has a contrast of at least 3:1 with France, in both schemes', () => {
  for (let hue = 0; hue < 360; hue += 5) {
    const { light, dark } = themeColors(hue);
    expect(wcagContrast(light, '#fbfaf6')).toBeGreaterThanOrEqual(3);
    expect(wcagContrast(dark, '#252d37')).toBeGreaterThanOrEqual(3);
  }
});

test('a theme has its sentence where the file gives one', () => {
  const [folded, written] = ['', '"sentence": "Vivre : mieux ?", '].map((sentence) => {
    const root = mkdtempSync(join(tmpdir(), 'themes-'));
    writeFileSync(
      join(root, 'themes.json'),
      `[{ "id": "a", "label": "A", ${sentence}"icon": "leaf", "hue": 5 }]`,
    );
    const [theme] = readThemes({ root, path: '.' });
    rmSync(root, { recursive: true });
    return theme?.sentence;
  });
  expect(folded).toBeUndefined();
  expect(written).toBe('Vivre\u00a0: mieux\u202f?');
});

test('the style sheet names each theme in both schemes', () => {
  const css = themesCss([
    { id: 'a', label: 'A', icon: 'leaf', color: { light: '#111111', dark: '#eeeeee' } },
  ]);
  expect(css).toContain('[data-theme="a"]{--theme:#111111;--theme-deep:');
  expect(css).toContain('[data-theme="a"]{--theme:#eeeeee;--theme-ink:#eeeeee}');
});

test('white is read on the deep colour of every hue, and it on paper; in the dark, the bright one', () => {
  for (let hue = 0; hue < 360; hue += 5) {
    const color = themeColors(hue);
    const deep = deepColor({ color });
    expect(wcagContrast('#ffffff', deep), `hue ${hue}`).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast('#fbfaf6', deep), `hue ${hue}`).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast('#171c23', color.dark), `hue ${hue}`).toBeGreaterThanOrEqual(4.5);
  }
});

test('hues stay apart when they are deep', () => {
  expect(
    new Set([5, 35, 70, 145, 190, 255, 305].map((hue) => deepColor({ color: themeColors(hue) }))).size,
  ).toBe(7);
});
