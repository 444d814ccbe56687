import { expect, test } from 'vitest';
import { contactHref, publicAddress } from './publication.ts';

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
