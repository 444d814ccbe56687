import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RefusedSave } from './save-sheet.ts';
import {
  iconImage,
  namedIcons,
  readSettingsForm,
  settingAt,
  settingsImages,
  writeSettings,
} from './settings-form.ts';

const SITE = `{
    "name": "Atlas", "inconnue": {"a": [1, 2]},
    "about": [
        {"heading": "Un", "paragraphs": ["a"]},
        {"heading": "Deux", "paragraphs": []}
    ],
    "backgrounds": [],
    "accent": "#1f4e8c"
}
`;
const fieldsOf = (text: string) => readSettingsForm(text)?.fields ?? {};

test('settings are written as they were but for what changed, unknown keys and order included', () => {
  const fields = fieldsOf(SITE);
  expect(writeSettings(SITE, fields)).toBe(SITE);
  const inline = '{ "a": ["un", "deux", "trois"], "b": 1 }';
  expect(JSON.parse(writeSettings(inline, { a: ['un', 'deux'] }))).toEqual({ a: ['un', 'deux'] });
  const { backgrounds: _, accent: __, ...kept } = fields;
  expect(writeSettings(SITE, { ...kept, name: 'Carte' })).toBe(
    SITE.replace('"Atlas"', '"Carte"').replace(',\n    "accent": "#1f4e8c"', ''),
  );
  const hosting = { name: 'A', telephone: '01' };
  const added = writeSettings(SITE, { ...fields, hosting });
  expect(fieldsOf(added)).toEqual({ ...fields, hosting });
  expect(added.startsWith(SITE.slice(0, -3))).toBe(true);
  expect(added).toContain('\n    "hosting": {\n        "name": "A",');
});

test('lines of a list are changed, added and removed each at its place', () => {
  const themes =
    '\ufeff[\r\n  { "id": "a", "hue": 1 },\r\n  { "id": "b", "hue": 2 },\r\n  { "id": "c", "hue": 3 }\r\n]\r\n';
  const fields = fieldsOf(themes);
  const plain = themes.slice(1);
  expect(writeSettings(themes, fields)).toBe(plain);
  const written = (list: unknown) => writeSettings(themes, { themes: list });
  const [a, , c] = [fields.themes].flat();
  expect(written([a, { id: 'b', hue: 9 }, c])).toBe(plain.replace('2 }', '9 }'));
  expect(JSON.parse(written([a, c]))).toEqual([a, c]);
  expect(JSON.parse(written([a, { id: 'b', hue: 2 }, c, { id: 'd' }])).at(-1)).toEqual({ id: 'd' });
  expect(written([a, c])).not.toMatch(/[^\r]\n/u);
});

test('a place of the file is a field of the form', () => {
  expect(settingAt(SITE, 4, 42)).toBe('about.0.paragraphs.0');
  expect(settingAt(SITE, 8, 16)).toBe('accent');
  expect(settingAt(SITE, 1, 1)).toBe('');
  expect(settingAt('[{ "id": "a", "icon": "x" }]', 1, 24)).toBe('themes.0.icon');
  expect(readSettingsForm('{ "name": ')).toBeNull();
});

test('an image takes the place of no file that the settings do not name', () => {
  const root = mkdtempSync(join(tmpdir(), 'reglages-'));
  writeFileSync(join(root, 'logo.svg'), '<svg/>');
  const sent = (name: string) =>
    settingsImages({ root, path: '' }, { [name]: 'AAAA' }, '{ "logo": "logo.svg" }');
  expect(sent('logo.svg')).toMatchObject([{ file: join(root, 'logo.svg') }]);
  writeFileSync(join(root, 'icone.png'), 'x');
  for (const name of ['icone.png', '../logo.svg', 'site.json', 'a/b.svg', '.svg'])
    expect(() => sent(name), name).toThrow(RefusedSave);
});

test('icons are found by their name, and drawn in a hue', () => {
  expect(namedIcons(' Leaf')[0]).toEqual({ words: 'leaf', name: 'leaf', context: '' });
  expect(namedIcons('heart hand').map(({ words }) => words)).toContain('heart-handshake');
  expect(iconImage('/editeur/icones/leaf?145')).toMatch(/^<svg .*stroke:#[0-9a-f]{6}/u);
  for (const none of ['leafy', '..%2Fleaf', '../none'])
    expect(iconImage(`/editeur/icones/${none}?5`)).toContain('<path d=""/>');
});
