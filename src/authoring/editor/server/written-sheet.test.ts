import { describe, expect, test } from 'vitest';
import { SHEET_FILES } from '../../../compiler/sheet/sheet-context.fixture.ts';
import { hasReadableMatter, readForm, writeForm } from './written-sheet.ts';

describe('a sheet that is opened and saved', () => {
  test.each(SHEET_FILES.map((file) => [file.path, file.text]))('%s stays as it was', (_path, text) => {
    expect(writeForm(text, readForm(text))).toBe(text);
  });

  test.each(SHEET_FILES.map((file) => [file.path, file.text]))(
    '%s changes by one line for one field',
    (_path, text) => {
      const form = readForm(text);
      const written = writeForm(text, { ...form, fields: { ...form.fields, etat: 'en cours' } });
      expect(written.replace('etat: en cours\n', '')).toBe(text);
    },
  );

  test.each(SHEET_FILES.map((file) => [file.path, file.text]))('%s keeps every part', (_path, text) => {
    const form = readForm(text);
    const written = writeForm(text, { ...form, title: `${form.title} !` });
    expect(readForm(written)).toEqual({ ...form, title: `${form.title} !` });
    expect(written.replace(`# ${form.title} !`, `# ${form.title}`)).toBe(text);
  });

  test('keeps comments, the order of its lines and what is below them', () => {
    const text =
      '---\n# à revoir\nthemes: [a] # un seul\nterritoire: "54395"\ninconnue: x\n---\n\n# T\n\n\nA.  \nB.\n';
    const form = readForm(text);
    expect(writeForm(text, form)).toBe(text);
    const written = writeForm(text, { ...form, fields: { ...form.fields, date: 2024 } });
    expect(written).toBe(text.replace('inconnue: x\n', 'inconnue: x\ndate: 2024\n').replace('[a]', '[ a ]'));
  });

  test('with Windows line ends is read all the same', () => {
    const text = '---\r\nterritoire: Nancy\r\n---\r\n\r\n# T\r\n\r\n## P\r\n\r\nA.\r\n';
    expect(readForm(text)).toEqual({
      fields: { territoire: 'Nancy' },
      title: 'T',
      parts: [{ heading: 'P', text: 'A.' }],
    });
  });
});

describe('a new sheet', () => {
  const form = {
    fields: { territoire: 'Ville de Nancy', themes: ['a', 'b'], contact: { nom: 'Ada : B' } },
    title: 'Un\ntitre',
    parts: [
      { heading: '', text: 'Avant.' },
      { heading: 'Pourquoi ?', text: '- Un\n- Deux\n' },
      { heading: 'Vide', text: '' },
    ],
  };

  test('is written as one would by hand', () => {
    expect(writeForm(null, form)).toBe(`---
territoire: Ville de Nancy
themes:
  - a
  - b
contact:
  nom: "Ada : B"
---

# Un titre

Avant.

## Pourquoi ?

- Un
- Deux

## Vide
`);
  });

  test('is read back as it was written', () => {
    const written = writeForm(null, form);
    expect(writeForm(written, readForm(written))).toBe(written);
  });
});

test('no front matter, a broken one or a hostile one is read without a throw', () => {
  for (const text of [
    '',
    '# T',
    '---\n',
    '---\na: [\n---\n',
    '---\n- a\n---\n',
    '---\n__proto__: { x: 1 }\n---\n',
  ])
    expect(readForm(text).fields).not.toHaveProperty('x');
});

test.each([
  ['---\nterritoire: [Nancy\n---\n\n# Titre\n', false],
  ['---\nthemes: [a]\nthemes: [b]\n---\n\n# Titre\n', false],
  ['---\nterritoire: Nancy\n\n# Titre\n', false],
  ['---\nterritoire: Nancy\n---\n\n# Titre\n', true],
  ['# Titre\n', true],
])('a form opens on what it can hold: %j', (text, isReadable) => {
  expect(hasReadableMatter(text)).toBe(isReadable);
});
