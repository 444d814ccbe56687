import { expect, test } from 'vitest';
import { checkOptions } from './check-options.ts';

test('a format is named in two ways', () => {
  const json = { format: 'json', wantsPlaces: false };
  expect(checkOptions(['--format', 'json'])).toEqual(json);
  expect(checkOptions(['--format=json'])).toEqual(json);
  expect(checkOptions(['--format=github'])).toEqual({ format: 'github', wantsPlaces: false });
  expect(checkOptions(['--format=gitlab'])).toEqual({ format: 'gitlab', wantsPlaces: false });
  expect(checkOptions([])).toEqual({ format: 'text', wantsPlaces: false });
  expect(checkOptions(['--lieux'])).toEqual({ format: 'text', wantsPlaces: true });
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
