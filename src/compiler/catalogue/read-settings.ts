import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Theme } from '../../domain/catalogue.ts';
import type { Site } from '../../domain/site.ts';
import { THEME_ICONS } from '../../domain/theme-icons.ts';
import { typographic } from '../../text/typography.ts';
import { themeColors } from './theme-colors.ts';

const text = v.pipe(v.string(), v.nonEmpty(), v.transform(typographic));
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/));

const SITE = v.strictObject({
  name: text,
  title: text,
  sentence: text,
  attribution: text,
  about: v.array(v.strictObject({ heading: text, paragraphs: v.array(text) })),
  credits: v.array(v.strictObject({ what: text, who: text, year: text, licence: text })),
  openData: v.array(v.strictObject({ path: v.string(), label: text })),
});

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

/** A settings file that can't be used; the message is French, for whoever edits `data/`. */
export class SettingsError extends Error {
  constructor(file: string, problem: string) {
    super(`${file} : ${problem}`);
    this.name = 'SettingsError';
  }
}

function read<T extends v.GenericSchema>(root: string, file: string, schema: T): v.InferOutput<T> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch (error) {
    throw new SettingsError(file, `ce fichier n'est pas du JSON lisible (${(error as Error).message})`);
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new SettingsError(file, `${v.getDotPath(issue) ?? 'racine'} : ${issue.message}`);
}

/** Reads `data/site.json`. `root` is the project's root. @throws SettingsError when it can't be used. */
export function readSite(root: string): Site {
  return read(root, 'data/site.json', SITE);
}

/** Reads `data/themes.json` and gives each hue its two colours. @throws SettingsError when it can't be used. */
export function readThemes(root: string): Theme[] {
  return read(root, 'data/themes.json', THEMES).map(({ id, label, icon, hue }) => ({
    id,
    label,
    icon,
    color: themeColors(hue),
  }));
}
