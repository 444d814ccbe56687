import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAllowed, licensedPackages, noticeFiles, READ_IN_THE_FILES } from './shipped-licences.ts';

const OURS = licensedPackages(readFileSync('package-lock.json', 'utf8'));

test('a package has its name, version, licence and use, wherever it is installed', () => {
  const lockfile = JSON.stringify({
    packages: {
      '': { name: 'ours', license: 'MIT' },
      'node_modules/@of/one': { version: '1.0.0', license: 'ISC', hasInstallScript: true },
      'node_modules/a/node_modules/react': { version: '2.0.0' },
    },
  });
  expect(licensedPackages(lockfile)).toEqual([
    {
      ...{ name: '@of/one', version: '1.0.0', licence: 'ISC', isShipped: false, hasInstallScript: true },
      folder: 'node_modules/@of/one',
    },
    {
      ...{ name: 'react', version: '2.0.0', licence: null, isShipped: true, hasInstallScript: false },
      folder: 'node_modules/a/node_modules/react',
    },
  ]);
});

test('what is read in licence files is of packages still here in this version', () => {
  const known = new Set(OURS.map(({ name, version }) => `${name}@${version}`));
  expect(Object.keys(READ_IN_THE_FILES).filter((one) => !known.has(one))).toEqual([]);
});

test('notices are distinguished from code and from other files', () => {
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

test.each(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'])('one may ship %s', (licence) => {
  expect(isAllowed(licence, true)).toBe(true);
});

test.each([null, '', 'GPL-3.0', '(MIT AND GPL-3.0)', 'SEE LICENSE IN FILE', '(ISC AND (MIT OR AGPL-3.0))'])(
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
  expect(OURS.length).toBeGreaterThan(300);
  expect(OURS.filter(({ licence, isShipped }) => !isAllowed(licence, isShipped))).toEqual([]);
});

/** Known to work without: it would only replace a starter by the binary that the package of the platform brings. */
const WORKS_WITHOUT_SCRIPT = ['esbuild'];

test('install scripts are refused, and no package needs its own', () => {
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
  const scripted = OURS.filter(({ hasInstallScript }) => hasInstallScript);
  expect([...new Set(scripted.map(({ name }) => name))]).toEqual(WORKS_WITHOUT_SCRIPT);
});
