import { expect, test } from 'vitest';
import { basePath, misplacedAddress } from './base-path.ts';

test('a base path has both slashes however it is written', () => {
  for (const value of ['atlas', '/atlas', 'atlas/', '/atlas/']) expect(basePath(value)).toBe('/atlas/');
  for (const value of [undefined, '', '/']) expect(basePath(value)).toBe('/');
});

test('an address in another folder than the site is reported', () => {
  expect(misplacedAddress(null, '/')).toBeNull();
  expect(misplacedAddress('https://exemple.fr/', '/')).toBeNull();
  expect(misplacedAddress('https://exemple.fr/atlas/', '/atlas/')).toBeNull();
  expect(misplacedAddress('https://exemple.fr/atlas/', '/')).toContain('BASE_PATH=/atlas/');
  expect(misplacedAddress('https://exemple.fr/', '/atlas/')).toContain('BASE_PATH=/,');
});
