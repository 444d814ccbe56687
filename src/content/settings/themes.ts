import { clampChroma, formatHex, oklch } from 'culori';
import * as v from 'valibot';
import type { Theme } from '../../core/sheet/catalogue.ts';
import { nearest } from '../../core/text/similarity.ts';
import { type ContentFolder, inContent } from '../files/content-folder.ts';
import { iconNames, iconStroke } from './lucide-icons.ts';
import { line, text, titled } from './publication-schema.ts';
import { jsonSchema, readSettingsFile } from './read-settings.ts';

/** OKLCH, lightness from 0 to 1; equal lightness, so that no theme draws the eye. */
const LIGHT = { l: 0.52, c: 0.13 };
const DARK = { l: 0.78, c: 0.11 };
const DEEP = { l: 0.44, c: 0.105 };

const hexOf = (tone: { readonly l: number; readonly c: number }, hue: number) =>
  formatHex(clampChroma({ mode: 'oklch', ...tone, h: hue }, 'oklch'));

/** `hue` in OKLCH degrees. sRGB hexadecimal for each scheme, at least 3:1 on the map's land. */
export function themeColors(hue: number): Theme['color'] {
  return { light: hexOf(LIGHT, hue), dark: hexOf(DARK, hue) };
}

/** The same in both schemes, a background for white text at 4.5:1 or more. */
export function deepColor({ color }: Pick<Theme, 'color'>): string {
  return hexOf(DEEP, oklch(color.light)?.h ?? 0);
}

/** Gives whatever has a theme's id in `data-theme` its colour, its deep background, and what its large numerals are written in. */
export function themesCss(themes: readonly Theme[]): string {
  const light = themes.map((theme) => {
    const deep = deepColor(theme);
    return `[data-theme="${theme.id}"]{--theme:${theme.color.light};--theme-deep:${deep};--theme-ink:${deep}}`;
  });
  const dark = themes.map(
    ({ id, color }) => `[data-theme="${id}"]{--theme:${color.dark};--theme-ink:${color.dark}}`,
  );
  return `@layer tokens{\n${light.join('\n')}\n@media screen and (prefers-color-scheme:dark){\n${dark.join('\n')}\n}\n}\n`;
}

const ICONS = new Set(iconNames());

function unknownIcon(name: string): string {
  const near = nearest(name, [...ICONS]).map((icon) => `« ${icon} »`);
  const help = near.length > 0 ? `Vouliez-vous dire ${near.join(' ou ')} ? Sinon, choisissez` : 'Choisissez';
  return `Il n’y a pas d’icône${name && ` « ${name} »`}. → ${help} un nom, en anglais, sur https://lucide.dev/icons : « leaf » pour une feuille.`;
}

const theme = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  label: line(text, 'Nom'),
  sentence: v.optional(line(text, 'Phrase', 'De quoi il s’agit, en tête de sa page.')),
  icon: v.pipe(
    titled(v.string(), 'Icône', 'Un mot anglais : tapez « leaf » pour une feuille, et choisissez.'),
    v.check(
      (name) => ICONS.has(name),
      ({ input }) => unknownIcon(input),
    ),
  ),
  hue: titled(v.pipe(v.number(), v.minValue(0), v.maxValue(360)), 'Teinte', 'De 0 à 360.'),
});

const THEMES = v.pipe(
  v.array(theme),
  v.nonEmpty('Il n’y a aucun thème. → Écrivez au moins un thème : une fiche en a un.'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { value: themes } = dataset;
    for (const [index, one] of themes.entries()) {
      if (themes.findIndex(({ id: other }) => other === one.id) === index) continue;
      const at = { type: 'array', origin: 'value', input: themes, key: index, value: one } as const;
      const key = { type: 'object', origin: 'value', input: one, key: 'id', value: one.id } as const;
      const message = `Un autre thème s’appelle « ${one.id} ». → Donnez-lui un autre identifiant.`;
      addIssue({ message, path: [at, key] });
    }
  }),
);

/** Of `themes.json`, a list, as the one field of a form. */
export const themesSchema = () =>
  jsonSchema(
    v.object({ themes: titled(THEMES, 'Thèmes', 'Un thème que des fiches portent ne se supprime pas.') }),
  );

/** In a content folder. */
export const THEMES_FILE = 'themes.json';

/** Throws ContentError. */
export function readThemes(folder: ContentFolder): Theme[] {
  const written = readSettingsFile(folder.root, inContent(folder, THEMES_FILE), THEMES);
  return written.map(({ id, label, sentence, icon, hue }) => ({
    id,
    label,
    sentence,
    icon: iconStroke(icon),
    color: themeColors(hue),
  }));
}
