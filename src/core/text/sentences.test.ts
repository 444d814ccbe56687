import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';

test.each([
  ['Une phrase. Une autre ! Et là ? Oui…', ['Une phrase.', 'Une autre !', 'Et là ?', 'Oui…']],
  ['« Je rêve. » Il dit.', ['« Je rêve. »', 'Il dit.']],
  ['La 2e loi, etc. prolonge. 25 personnes', ['La 2e loi, etc. prolonge.', '25 personnes']],
  ['Ce qu’en dit J. Dupont. Rien.', ['Ce qu’en dit J. Dupont.', 'Rien.']],
  ['  ', []],
])('%j', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});
