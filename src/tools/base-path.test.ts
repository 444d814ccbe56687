import { expect, test } from 'vitest';
import { basePath } from './base-path.ts';

test('a base path has both slashes however it is written', () => {
  for (const value of ['atlas', '/atlas', 'atlas/', '/atlas/']) expect(basePath(value)).toBe('/atlas/');
  for (const value of [undefined, '', '/']) expect(basePath(value)).toBe('/');
});
