import { Ajv, type AnySchemaObject } from 'ajv';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import { frozenContent } from '../frozen-content.fixture.ts';
import { initiativesJson, initiativesSchema } from './initiatives-json.ts';

const SCHEMA: AnySchemaObject = JSON.parse(JSON.stringify(initiativesSchema()));
const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(SCHEMA);

const { catalogue, tableSupplement, themes, sheets } = frozenContent();
const edition = { version: '3.0.0', licence: 'ODbL 1.0', date: null };
const table = { ...tableSupplement, catalogue, themes, edition, base: '/' };

const published = (all: readonly Initiative[]) => JSON.parse(JSON.stringify(initiativesJson(table, all)));

const file = (rows: readonly unknown[]) => ({ ...edition, initiatives: rows });

test('the published sheets are as their schema says, and the file has its edition', () => {
  const written = published(sheets);
  validate(written);
  expect(validate.errors).toBeNull();
  expect(written).toMatchObject(edition);
  for (const name of ['version', 'licence', 'date', 'initiatives'])
    expect(validate({ ...written, [name]: undefined }), name).toBe(false);
});

test('what a territory is, and those that a sheet has besides, are as the schema says', () => {
  const [first, second] = catalogue.sheets;
  if (!first || !second) throw new Error('no two sheets');
  const several: Catalogue = {
    ...catalogue,
    sheets: [{ ...first, territories: [...first.territories, ...second.territories] }],
    territories: catalogue.territories.map((one) => ({ ...one, kind: 'Parc naturel régional' })),
  };
  const {
    initiatives: [row],
  } = JSON.parse(JSON.stringify(initiativesJson({ ...table, catalogue: several }, sheets.slice(0, 1))));
  expect(row).toMatchObject({
    nature: 'Parc naturel régional',
    autres_territoires: [{ niveau: 'departement' }],
  });
  validate(file([row]));
  expect(validate.errors).toBeNull();
  for (const wrong of [{ nature: 3 }, { autres_territoires: [] }, { autres_territoires: [{ code: '54' }] }])
    expect(validate(file([{ ...row, ...wrong }])), JSON.stringify(wrong)).toBe(false);
});

test('what a sheet says beside its text is published under the keys of its front matter, once', () => {
  const details = { etat: 'en cours', contact: { nom: 'Ada' }, montants: [{ euros: 5 }] } as const;
  const facts = { kind: 'facts', heading: 'Repères', blocks: [] } as const;
  const detailed = sheets.slice(0, 1).map((one) => ({
    ...one,
    details,
    source: null,
    sections: [...one.sections, facts],
  }));
  const {
    initiatives: [row],
  } = published(detailed);
  expect(row).toMatchObject({ ...details, source: null });
  expect(row.sections).toEqual(JSON.parse(JSON.stringify(sheets[0]?.sections)));
  validate(file([row]));
  expect(validate.errors).toBeNull();
});
