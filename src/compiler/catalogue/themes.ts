import { clampChroma, formatHex } from 'culori';
import * as v from 'valibot';
import type { Theme } from '../../domain/sheet/catalogue.ts';
import { THEME_ICONS } from '../../domain/sheet/theme-icons.ts';
import { typographic } from '../../text/typography.ts';
import type { ContentFolder } from '../content-folder.ts';
import { readSettingsFile } from '../settings-file.ts';

/** OKLCH, lightness from 0 to 1; equal lightness, so that no theme stands out. */
const LIGHT = { l: 0.52, c: 0.13 };
const DARK = { l: 0.78, c: 0.11 };

/** `hue` in OKLCH degrees. sRGB hexadecimal for each scheme, at least 3:1 on the map's land. */
export function themeColors(hue: number): Theme['color'] {
  const hex = (scheme: { l: number; c: number }) =>
    formatHex(clampChroma({ mode: 'oklch', ...scheme, h: hue }, 'oklch'));
  return { light: hex(LIGHT), dark: hex(DARK) };
}

/** Gives `--theme` to whatever has a theme's id in `data-theme`; paper is light in every scheme. */
export function themesCss(themes: readonly Theme[]): string {
  const rules = (scheme: 'light' | 'dark') =>
    themes.map((theme) => `[data-theme="${theme.id}"]{--theme:${theme.color[scheme]}}`).join('\n');
  return `@layer tokens{\n${rules('light')}\n@media screen and (prefers-color-scheme:dark){\n${rules('dark')}\n}\n}\n`;
}

const text = v.pipe(v.string(), v.nonEmpty(), v.transform(typographic));
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/));

const THEMES = v.pipe(
  v.array(
    v.strictObject({
      id,
      label: text,
      icon: v.picklist(THEME_ICONS),
      hue: v.pipe(v.number(), v.minValue(0), v.maxValue(360)),
    }),
  ),
  v.nonEmpty(),
  v.check(
    (themes) => new Set(themes.map((theme) => theme.id)).size === themes.length,
    'deux thèmes de même id',
  ),
);

/** Throws SettingsError. */
export function readThemes({ root, path }: ContentFolder): Theme[] {
  return readSettingsFile(root, `${path}/themes.json`, THEMES).map(({ id, label, icon, hue }) => ({
    id,
    label,
    icon,
    color: themeColors(hue),
  }));
}
