import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAllowed } from './allowed-licences.ts';
import { licensedPackages } from './licensed-packages.ts';

test.each(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'GPL-3.0 OR (ISC AND (0BSD OR GPL-2.0))'])(
  'one may ship %s',
  (licence) => {
    expect(isAllowed(licence, true)).toBe(true);
  },
);

test.each([null, '', 'GPL-3.0', '(MIT AND GPL-3.0)', 'SEE LICENSE IN FILE', '(ISC AND (MIT AND AGPL-3.0))'])(
  'one may not ship %s',
  (licence) => {
    expect(isAllowed(licence, true)).toBe(false);
  },
);

test('what only builds and tests may ask for more', () => {
  expect(isAllowed('MPL-2.0', false)).toBe(true);
  expect(isAllowed('MPL-2.0', true)).toBe(false);
  expect(isAllowed('AGPL-3.0', false)).toBe(false);
});

test('every package of the lockfile has a licence of the list', () => {
  const packages = licensedPackages(readFileSync('package-lock.json', 'utf8'));
  expect(packages.length).toBeGreaterThan(300);
  expect(packages.filter(({ licence, isShipped }) => !isAllowed(licence, isShipped))).toEqual([]);
});
