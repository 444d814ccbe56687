import { wcagContrast } from 'culori';
import { expect, test } from 'vitest';
import { themeColors, themesCss } from './themes.ts';

test('every hue stands out at least 3:1 on France, in both schemes', () => {
  for (let hue = 0; hue < 360; hue += 5) {
    const { light, dark } = themeColors(hue);
    expect(wcagContrast(light, '#fbfaf6')).toBeGreaterThanOrEqual(3);
    expect(wcagContrast(dark, '#252d37')).toBeGreaterThanOrEqual(3);
  }
});

test('the style sheet names each theme in both schemes', () => {
  const css = themesCss([
    { id: 'a', label: 'A', icon: 'leaf', color: { light: '#111111', dark: '#eeeeee' } },
  ]);
  expect(css).toContain('[data-theme="a"]{--theme:#111111}');
  expect(css).toContain('[data-theme="a"]{--theme:#eeeeee}');
});
