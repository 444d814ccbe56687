import { expect, test } from 'vitest';
import { isLocal, isOurs } from './guard.ts';

const request = (headers: Record<string, string>) => ({ headers });
const OURS = { host: '127.0.0.1:5180', origin: 'http://127.0.0.1:5180', 'x-editeur': 'jeton' };

test.each(['127.0.0.1:5180', 'localhost:5180', '[::1]:5180', 'localhost'])('%s is this machine', (host) => {
  expect(isLocal(request({ host }))).toBe(true);
});

test.each([
  'evil.test',
  'evil.test:5180',
  'localhost.evil.test',
  '127.0.0.1.evil.test',
  '192.168.1.4:5180',
  '',
])('a name of elsewhere that leads here is refused: %s', (host) => {
  expect(isLocal(request({ host }))).toBe(false);
});

test('the editor’s own page is answered, with its token', () => {
  expect(isOurs(request(OURS), 'jeton')).toBe(true);
  expect(isOurs(request({ ...OURS, 'sec-fetch-site': 'same-origin' }), 'jeton')).toBe(true);
});

test.each([
  { 'x-editeur': '' },
  { 'x-editeur': 'autre' },
  { origin: 'http://evil.test' },
  { origin: 'http://localhost:3000' },
  { origin: 'null' },
  { host: 'evil.test' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
])('any other page is not: %o', (change) => {
  expect(isOurs(request({ ...OURS, ...change }), 'jeton')).toBe(false);
});
