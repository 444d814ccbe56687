import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { JsonSchema } from '@valibot/to-json-schema';
import { applyEdits, modify } from 'jsonc-parser';
import { SITE_FILE, siteSchema } from '../../../compiler/settings/read-site.ts';
import type { ContentFolder } from '../../../content/files/content-folder.ts';
import { iconNames, iconStroke } from '../../../content/settings/lucide-icons.ts';
import { THEMES_FILE, themeColors, themesSchema } from '../../../content/settings/themes.ts';
import type { NamedChoice, SentSheet, SheetForm } from '../protocol.ts';
import { RefusedSave } from './save-sheet.ts';
import { pathAt } from './written-sheet.ts';

/** Files that the form opens as it opens a sheet, and their schemas. Themes, a list, are one field. */
export const SETTINGS: Readonly<Record<string, () => JsonSchema>> = {
  [SITE_FILE]: siteSchema,
  [THEMES_FILE]: themesSchema,
};

/** Null for a text that is no JSON. */
export function readSettingsForm(text: string): SheetForm | null {
  try {
    const value = JSON.parse(text.replace(/^\ufeff/u, ''));
    return { title: '', parts: [], fields: Array.isArray(value) ? { themes: value } : value };
  } catch {
    return null;
  }
}

/** What the form leaves as it was stays as it was written. */
export function writeSettings(before: string, fields: unknown): string {
  const text = before.replace(/^\ufeff/u, '');
  const was = JSON.parse(text);
  return rewritten(text, was, Array.isArray(was) ? valuesIn(fields)?.get('themes') : fields, []);
}

type Path = readonly (string | number)[];

function valuesIn(value: unknown): Map<string | number, unknown> | null {
  if (Array.isArray(value)) return new Map(value.entries());
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null;
}

/** The form sends nothing for a list or a text that is empty. */
const isEmpty = (value: unknown) => ['[]', '{}', '""'].includes(JSON.stringify(value));

function rewritten(text: string, before: unknown, after: unknown, path: Path): string {
  if (isDeepStrictEqual(before, after) || (after === undefined && isEmpty(before))) return text;
  const [was, now] = [valuesIn(before), valuesIn(after)];
  const isShorter = Array.isArray(after) && after.length < (was?.size ?? 0);
  if (was && now && !isShorter && Array.isArray(before) === Array.isArray(after))
    return [...new Set([...was.keys(), ...now.keys()])].reduce<string>(
      (so, key) => rewritten(so, was.get(key), now.get(key), [...path, key]),
      text,
    );
  const [, indent = '  '] = /\n([ \t]+)/u.exec(text) ?? [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const formattingOptions = { eol, insertSpaces: !indent.startsWith('\t'), tabSize: indent.length };
  // What goes leaves its neighbours as they are.
  return applyEdits(text, modify(text, [...path], after, after === undefined ? {} : { formattingOptions }));
}

/** The field of the form that a line and column (from 1) of the file belong to. */
export function settingAt(text: string, line: number, column: number): string {
  const path = pathAt(text, line, column);
  return (text.trimStart().startsWith('[') ? ['themes', ...path] : path).join('.');
}

const IMAGE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:svg|png)$/u;

/** @throws RefusedSave for the name of another file than the settings have already. */
export function settingsImages({ root, path }: ContentFolder, sent: SentSheet['newImages'], before: string) {
  return Object.entries(sent).map(([name, encoded]) => {
    const file = join(root, path, name);
    const content = Buffer.from(encoded, 'base64');
    if (!IMAGE_NAME.test(name)) throw new RefusedSave(`« ${name} » n’est ni un SVG ni un PNG.`);
    if (existsSync(file) && !before.includes(`"${name}"`) && !readFileSync(file).equals(content))
      throw new RefusedSave(`Un autre fichier s’appelle déjà « ${name} ». Renommez le vôtre.`);
    return { file, content };
  });
}

const MOST_ICONS = 8;

/** Icons whose name has what is typed, those that begin with it first. */
export function namedIcons(query: string): NamedChoice[] {
  const typed = query.trim().toLowerCase().replace(/\s+/gu, '-');
  const found = iconNames().filter((name) => name.includes(typed));
  const first = found.filter((name) => name.startsWith(typed));
  return [...new Set([...first, ...found])]
    .slice(0, MOST_ICONS)
    .map((name) => ({ words: name, name, context: '' }));
}

/** `/icones/leaf?145`: an icon in the colours of a theme of this hue, as SVG; nothing is drawn for a name that is none. */
export function iconImage(address: string): string {
  const [path = '', hue = ''] = address.split('?');
  const name = basename(path);
  const stroke = iconNames().includes(name) ? iconStroke(name) : '';
  const { light, dark } = themeColors(Number.parseFloat(hue) || 0);
  const style = `path{stroke:${light}}@media(prefers-color-scheme:dark){path{stroke:${dark}}}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke-width="2.25" stroke-linecap="round" stroke-linejoin="round"><style>${style}</style><path d="${stroke}"/></svg>`;
}
