import { expect, test } from 'vitest';
import { addTranslations, inverted, readFreedict, type Translations } from './translations.ts';

const DICTIONARY = [
  'piscine /pisin/ <n, fem>',
  '1. swimming pool, pool (of water)',
  'Vélo /velo/ <n, masc>',
  'bicycle; bike',
  '',
].join('\n');

test('headwords of a dictionary have their translations, without numbers, notes or capitals', () => {
  expect(readFreedict(DICTIONARY)).toEqual(
    new Map([
      ['piscine', new Set(['swimming pool', 'pool'])],
      ['vélo', new Set(['bicycle', 'bike'])],
    ]),
  );
});

test('a dictionary the other way round gives each translation its headwords', () => {
  expect(inverted(new Map([['pool', new Set(['piscine', 'mare'])]]))).toEqual(
    new Map([
      ['piscine', new Set(['pool'])],
      ['mare', new Set(['pool'])],
    ]),
  );
});

test('a source shares one voice out among the translations that it gives', () => {
  const all: Translations = new Map();
  addTranslations(all, readFreedict(DICTIONARY));
  addTranslations(all, new Map([['vélo', new Set(['bicycle'])]]));
  expect(all.get('vélo')).toEqual(
    new Map([
      ['bicycle', 1.5],
      ['bike', 0.5],
    ]),
  );
});
