import * as v from 'valibot';
import type { Theme } from '../../domain/sheet/catalogue.ts';
import { THEME_ICONS } from '../../domain/sheet/theme-icons.ts';
import { typographic } from '../../text/typography.ts';
import type { ContentFolder } from '../content-folder.ts';
import { readSettingsFile } from '../settings-file.ts';
import { themeColors } from './theme-colors.ts';

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

/** Reads `themes.json` and gives each hue its two colours. @throws SettingsError when it can't be used. */
export function readThemes({ root, path }: ContentFolder): Theme[] {
  return readSettingsFile(root, `${path}/themes.json`, THEMES).map(({ id, label, icon, hue }) => ({
    id,
    label,
    icon,
    color: themeColors(hue),
  }));
}
