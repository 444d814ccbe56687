import { expect, test } from 'vitest';
import { checkOptions } from './check-options.ts';

test('a format is named in two ways', () => {
  const usual = { wantsPlaces: false, isForPublication: false };
  const json = { ...usual, format: 'json' };
  expect(checkOptions(['--format', 'json'])).toEqual(json);
  expect(checkOptions(['--format=json'])).toEqual(json);
  expect(checkOptions(['--format=github'])).toEqual({ ...usual, format: 'github' });
  expect(checkOptions(['--format=gitlab'])).toEqual({ ...usual, format: 'gitlab' });
  expect(checkOptions([])).toEqual({ ...usual, format: 'text' });
  expect(checkOptions(['--lieux'])).toEqual({ ...usual, format: 'text', wantsPlaces: true });
  expect(checkOptions(['--publication', '--format=json'])).toEqual({ ...json, isForPublication: true });
});

test.each([
  [['--json'], /« --format json »/u],
  [['--formta', 'json'], /« --format »/u],
  [['--format=xml'], /« xml » n’existe pas/u],
  [['--format'], /attend un nom/u],
  [['data/fiches'], /« data\/fiches » n’est pas attendu/u],
  [['--lieux', '--format=json'], /sans « --format »/u],
])('%j is refused in a sentence, with how to call it', (args, sentence) => {
  expect(checkOptions(args)).toEqual({ refusal: expect.stringMatching(sentence) });
  expect(checkOptions(args)).toEqual({ refusal: expect.stringMatching(/\nUsage : /u) });
});
