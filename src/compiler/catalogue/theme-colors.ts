import { clampChroma, formatHex } from 'culori';
import type { Theme } from '../../domain/sheet/catalogue.ts';

/** Lightness (0–1) and chroma in OKLCH of every theme: equal lightness, so that no theme shouts. */
const LIGHT = { l: 0.52, c: 0.13 };
const DARK = { l: 0.78, c: 0.11 };

/** The colours of a theme from its hue (OKLCH, degrees): sRGB hexadecimal for each scheme, at least 3:1 on France. */
export function themeColors(hue: number): Theme['color'] {
  const hex = (scheme: { l: number; c: number }) =>
    formatHex(clampChroma({ mode: 'oklch', ...scheme, h: hue }, 'oklch'));
  return { light: hex(LIGHT), dark: hex(DARK) };
}

/** Style sheet that gives `--theme` to whatever carries a theme's id in `data-theme`; paper is light in every scheme. */
export function themesCss(themes: readonly Theme[]): string {
  const rules = (scheme: 'light' | 'dark') =>
    themes.map((theme) => `[data-theme="${theme.id}"]{--theme:${theme.color[scheme]}}`).join('\n');
  return `@layer tokens{\n${rules('light')}\n@media screen and (prefers-color-scheme:dark){\n${rules('dark')}\n}\n}\n`;
}
