import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMyTerritory, rememberMyTerritory } from './my-territory.ts';

test('what was kept is read back', () => {
  const text = JSON.stringify({ level: 'commune', code: '29019', name: 'Brest' });
  expect(readMyTerritory(text)).toEqual({
    key: 'commune:29019',
    level: 'commune',
    code: '29019',
    name: 'Brest',
  });
});

test('what it is compared by and where it is are kept with it', () => {
  const parents = [
    { key: 'epci:242900314', level: 'epci', code: '242900314', name: 'Brest métropole', share: 'whole' },
  ] as const;
  rememberMyTerritory({
    key: 'commune:29019',
    level: 'commune',
    code: '29019',
    name: 'Brest',
    pin: [-4.5, 48.4],
    parents,
  });
  expect(readMyTerritory(localStorage.getItem('mon-territoire'))).toMatchObject({
    pin: [-4.5, 48.4],
    by: ['commune:29019', 'epci:242900314'],
  });
  rememberMyTerritory(null);
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
