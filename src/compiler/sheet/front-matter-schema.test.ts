import { Ajv, type AnySchemaObject } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { frontMatterSchema } from './front-matter-schema.ts';
import { CONTEXT, SHEET_FILES } from './sheet-context.fixture.ts';

const SCHEMA: AnySchemaObject = JSON.parse(JSON.stringify(frontMatterSchema(CONTEXT.themes ?? [])));
const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(SCHEMA);

const matterOf = (text: string): unknown => parse(text.split(/^---$/mu)[1] ?? '');

test.each(SHEET_FILES.map((file) => [file.path, file.text]))('%s is valid', (_path, text) => {
  validate(matterOf(text));
  expect(validate.errors).toBeNull();
});

const BASE = 'territoire: Ville de Nancy\nthemes: [emploi-insertion]';

test.each([
  'date: 2024',
  'date: 2024-03-15',
  'etat: terminé',
  'contact: { nom: Ada, telephone: "01 23 45 67 89", courriel: ada@exemple.fr, page: https://exemple.fr/ }',
  'contact: { courriel: ada@exemple.fr }',
  'site: https://exemple.fr\nvideo: https://exemple.fr/v',
  'montants: [{ euros: 12000, pour: un an }]',
  'partenaires: [A, B]',
  'images: [{ fichier: A.JPG, alt: a, credit: b, licence: c }]',
  'lieux: [Nancy, { Joef: "54280" }]',
])('%s is valid', (line) => {
  validate(parse(`${BASE}\n${line}`));
  expect(validate.errors).toBeNull();
});

test.each([
  ['themes: [emploi-insertion]', ''],
  ['territoire: Ville de Nancy\nthemes: [emploi]', '/themes'],
  [`${BASE}\ntheme: a`, ''],
  [`${BASE}\netat: fini`, '/etat'],
  [`${BASE}\ndate: hier`, '/date'],
  [`${BASE}\nsite: javascript:alert(1)`, '/site'],
  [`${BASE}\ncontact: {}`, '/contact'],
  [`${BASE}\nimages: [{ fichier: a.svg, alt: a, credit: b, licence: c }]`, '/images/0/fichier'],
  [`${BASE}\nsource: { document: a.md, rang: 0 }`, '/source/rang'],
])('%s is refused at « %s »', (matter, place) => {
  expect(validate(parse(matter))).toBe(false);
  expect(validate.errors?.map(({ instancePath }) => instancePath)).toContain(place);
});

test('each field has a title for whoever fills it in', () => {
  for (const [key, field] of Object.entries(SCHEMA.properties))
    expect(field, key).toHaveProperty('title', expect.any(String));
});
