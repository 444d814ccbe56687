import { Ajv, type AnySchemaObject } from 'ajv';
import { expect, test } from 'vitest';
import type { Initiative } from '../../domain/sheet/initiative.ts';
import { frozenContent } from '../frozen-content.fixture.ts';
import { initiativesJson } from './open-data.ts';
import { initiativesSchema } from './open-data-schema.ts';

const SCHEMA: AnySchemaObject = JSON.parse(JSON.stringify(initiativesSchema()));
const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(SCHEMA);

const { catalogue, officialPlaces, themes, sheets } = frozenContent();
const table = { catalogue, places: officialPlaces, themes, base: '/' };

const published = (all: readonly Initiative[]) => JSON.parse(JSON.stringify(initiativesJson(table, all)));

test('the published sheets are as their schema says', () => {
  validate(published(sheets));
  expect(validate.errors).toBeNull();
});

test('what a sheet says beside its text is published under the keys of its front matter, once', () => {
  const details = { etat: 'en cours', contact: { nom: 'Ada' }, montants: [{ euros: 5 }] } as const;
  const facts = { kind: 'facts', heading: 'Repères', blocks: [] } as const;
  const detailed = sheets.slice(0, 1).map((one) => ({
    ...one,
    ...{ details, source: null, sections: [...one.sections, facts] },
  }));
  const [row] = published(detailed);
  expect(row).toMatchObject({ ...details, source: null });
  expect(row.sections).toEqual(JSON.parse(JSON.stringify(sheets[0]?.sections)));
  validate([row]);
  expect(validate.errors).toBeNull();
});
