import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEVELS } from '../../core/territory/levels.ts';
import { PATHS, pageFile, ROUTES, sheetPath, territoryPath } from './addresses.ts';

test('a link is its route with a slash at the end', () => {
  for (const [name, path] of Object.entries(PATHS)) {
    expect(path).toMatch(/^\/(?:.+\/)?$/);
    expect(path.replace(/(?<=.)\/$/, '')).toBe(ROUTES[name as keyof typeof ROUTES]);
  }
});

test('a sheet and a territory have their address', () => {
  expect(sheetPath('migracoop-paris')).toBe('/fiches/migracoop-paris/');
  expect(territoryPath('commune', '2A004')).toBe('/territoires/commune/2A004/');
  expect(pageFile(sheetPath('migracoop-paris'))).toBe('fiches/migracoop-paris/index.html');
  expect(pageFile(PATHS.home)).toBe('index.html');
});

test('whatever an id holds, it stays one part of the path', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.constantFrom(...LEVELS), (id, level) => {
      expect(decodeURIComponent(sheetPath(id).split('/')[2] ?? '')).toBe(id);
      expect(sheetPath(id).split('/')).toHaveLength(4);
      expect(decodeURIComponent(territoryPath(level, id).split('/')[3] ?? '')).toBe(id);
    }),
  );
});
