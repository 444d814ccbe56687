import { expect, test } from 'vitest';
import { readLexicon } from './lexicon.ts';

test('nouns, verbs and adjectives of one word, in small letters', () => {
  const text = [
    '86459',
    "HLM/L'D'Q' po:nom is:epi is:inv",
    'auto-stop/S.() po:nom is:mas',
    'démocratie/S.() po:nom is:fem',
    'travailler/a0p+() po:v1_itn___a',
    'wifi/S.() po:adj is:epi',
    'wifi/S.() po:nom is:mas',
    'aussitôt po:adv',
  ].join('\n');
  expect([...readLexicon(text)]).toEqual([
    ['démocratie', 'Nom'],
    ['travailler', 'Verbe'],
    ['wifi', 'Adjectif Nom'],
  ]);
});
