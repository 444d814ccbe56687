import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licensedPackages, noticeFiles, READ_IN_THE_FILES } from './licensed-packages.ts';

const OURS = licensedPackages(readFileSync('package-lock.json', 'utf8'));

test('a package has its name, version, licence and use, wherever it is installed', () => {
  const lockfile = JSON.stringify({
    packages: {
      '': { name: 'ours', license: 'MIT' },
      'node_modules/@of/one': { version: '1.0.0', license: 'ISC', dev: true, hasInstallScript: true },
      'node_modules/a/node_modules/two': { version: '2.0.0' },
    },
  });
  expect(licensedPackages(lockfile)).toEqual([
    {
      ...{ name: '@of/one', version: '1.0.0', licence: 'ISC', isShipped: false, hasInstallScript: true },
      folder: 'node_modules/@of/one',
    },
    {
      ...{ name: 'two', version: '2.0.0', licence: null, isShipped: true, hasInstallScript: false },
      folder: 'node_modules/a/node_modules/two',
    },
  ]);
});

test('what is read in licence files is of packages still here in this version', () => {
  const known = new Set(OURS.map(({ name, version }) => `${name}@${version}`));
  expect(Object.keys(READ_IN_THE_FILES).filter((one) => !known.has(one))).toEqual([]);
});

test('notices are told from code and from other files', () => {
  const files = [
    'license.js',
    'README.md',
    'NOTICE',
    'LICENSE-MIT',
    'GDAL-LICENSE.md',
    'LICENSE.md',
    'licenses',
  ];
  expect(noticeFiles(files)).toEqual(['GDAL-LICENSE.md', 'LICENSE-MIT', 'LICENSE.md', 'NOTICE']);
});
