import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type LicensedPackage, licensedPackages } from '../licences/licensed-packages.ts';
import { packageProblems } from './check-packages.ts';

const MIT: LicensedPackage = {
  ...{ name: 'a', version: '1.0.0', licence: 'MIT', folder: 'node_modules/a' },
  ...{ isShipped: true, hasInstallScript: false },
};

const REFUSED = 'ignore-scripts=true\n';

test('the packages of this project are fit', () => {
  const packages = licensedPackages(readFileSync('package-lock.json', 'utf8'));
  expect(packageProblems(packages, readFileSync('.npmrc', 'utf8'))).toEqual([]);
});

test('a licence off the list, an unknown install script and a silent .npmrc are told', () => {
  expect(packageProblems([MIT], REFUSED)).toEqual([]);
  const found = packageProblems(
    [{ ...MIT, licence: 'GPL-3.0', hasInstallScript: true }],
    'save-exact=true\n',
  );
  expect(found).toEqual([
    '.npmrc must say ignore-scripts=true',
    'a 1.0.0: GPL-3.0, which is not allowed for what ships',
    'a 1.0.0: has an install script, which is refused',
  ]);
  expect(packageProblems([], REFUSED)).toEqual(['the lockfile names no package']);
});
