import { expect, test } from 'vitest';
import {
  contactHref,
  listed,
  missingMentions,
  missingSentence,
  nobodySentence,
  type Publication,
  publicAddress,
} from './publication.ts';

const NOTHING: Publication = {
  address: null,
  publisher: null,
  director: null,
  hosting: null,
  contact: null,
  repository: null,
  audit: null,
};
const ALL: Publication = {
  ...NOTHING,
  address: 'https://carte.example.org/',
  publisher: 'Réseau fictif',
  director: 'Camille Fictive',
  hosting: { name: 'Hébergeur', address: 'Ici', telephone: '01 99 00 00 00' },
  contact: { kind: 'courriel', address: 'a@example.org' },
};

test('a path is completed by the public address, where there is one', () => {
  expect(publicAddress({ address: 'https://carte.example.org/a/' }, '/fiches/x/')).toBe(
    'https://carte.example.org/a/fiches/x/',
  );
  expect(publicAddress({ address: null }, '/fiches/x/')).toBeNull();
});

test('a contact is written to, or its page opened', () => {
  expect(contactHref({ kind: 'courriel', address: 'a@example.org' })).toBe('mailto:a@example.org');
  expect(contactHref({ kind: 'page', address: 'https://example.org/c' })).toBe('https://example.org/c');
});

test('what the law asks and the settings don’t say is listed; an audit and a repository are not asked', () => {
  expect(missingMentions(ALL)).toEqual([]);
  expect(listed(missingMentions({ ...ALL, hosting: null, contact: null }))).toBe(
    'l’hébergeur et l’adresse où écrire',
  );
});

test('one sentence says to a visitor what is not known', () => {
  expect(missingSentence(NOTHING)).toMatch(/^Cette carte n’a pas encore d’éditeur/u);
  expect(missingSentence({ ...ALL, hosting: null })).toBe('L’éditeur n’a pas encore indiqué l’hébergeur.');
  expect(missingSentence(ALL)).toBeNull();
  expect(nobodySentence(NOTHING)).toMatch(/^Cette carte n’a pas encore d’éditeur/u);
  expect(nobodySentence({ ...ALL, contact: null })).toBe(
    'L’éditeur n’a pas encore indiqué l’adresse où écrire.',
  );
  expect(nobodySentence(ALL)).toBeNull();
});
