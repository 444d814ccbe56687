import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMyTerritory } from './my-territory.ts';

test('what was kept is read back', () => {
  const text = JSON.stringify({ level: 'commune', code: '29019', name: 'Brest' });
  expect(readMyTerritory(text)).toEqual({
    key: 'commune:29019',
    level: 'commune',
    code: '29019',
    name: 'Brest',
  });
});

test('anything else counts as nothing, and never throws', () => {
  expect(readMyTerritory(null)).toBeNull();
  expect(readMyTerritory('{"level":"canton","code":"1","name":"x"}')).toBeNull();
  expect(readMyTerritory('{"level":"commune","code":"../../x","name":"x"}')).toBeNull();
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readMyTerritory(text)).toBeNull();
    }),
  );
});
