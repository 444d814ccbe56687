import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { noticeFiles, shippedNames, shippedPackages } from './shipped-licences.ts';

/** Of what is shipped: they ask for a notice at most. */
const SHIPPED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EDL-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/** Of what only builds and tests. */
const USED: ReadonlySet<string> = new Set([...SHIPPED, 'BlueOak-1.0.0', 'MPL-2.0']);

/** Whether an SPDX expression names allowed licences alone, or leaves a choice of one. Of `OR` within `AND` all are wanted. */
function isAllowed(licence: string | null, isShipped: boolean): boolean {
  const names = (licence ?? '').replace(/[()]/gu, '').split(/ AND | OR /u);
  const allowed = names.filter((name) => (isShipped ? SHIPPED : USED).has(name));
  return licence?.includes(' AND ') ? allowed.length === names.length : allowed.length > 0;
}

/** A package that the lockfile names. */
interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression; null where neither the package nor {@link READ_IN_THE_FILES} says one. */
  readonly licence: string | null;
  /** Whether a visitor's browser gets it. */
  readonly isShipped: boolean;
  readonly hasInstallScript: boolean;
  /** Where it is installed, from the project's root; on other machines than its own it may not be. */
  readonly folder: string;
}

/** What packages leave out or misspell, each read in its licence file at this very version. */
const READ_IN_THE_FILES: Readonly<Record<string, string>> = {
  'arc@0.2.0': 'BSD-2-Clause AND MIT',
  'duck@0.1.12': 'BSD-2-Clause',
  'splaytree-ts@1.0.2': 'BSD-3-Clause',
};

interface LockEntry {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

const INSTALLED = 'node_modules/';

/** By name; a package in two versions comes twice. @throws SyntaxError when `lockfile` is not JSON. */
function licensedPackages(lockfile: string): LicensedPackage[] {
  const { packages }: { readonly packages: Readonly<Record<string, LockEntry>> } = JSON.parse(lockfile);
  const shipped = new Set(shippedNames());
  const named = Object.entries(packages).filter(([folder]) => folder.includes(INSTALLED));
  return named
    .map(([folder, entry]): LicensedPackage => {
      const name = entry.name ?? folder.slice(folder.lastIndexOf(INSTALLED) + INSTALLED.length);
      const version = entry.version ?? '';
      return {
        name,
        version,
        folder,
        licence: READ_IN_THE_FILES[`${name}@${version}`] ?? entry.license ?? null,
        isShipped: shipped.has(name),
        hasInstallScript: entry.hasInstallScript === true,
      };
    })
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

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
      name: '@of/one',
      version: '1.0.0',
      licence: 'ISC',
      isShipped: false,
      hasInstallScript: true,
      folder: 'node_modules/@of/one',
    },
    {
      name: 'react',
      version: '2.0.0',
      licence: null,
      isShipped: true,
      hasInstallScript: false,
      folder: 'node_modules/a/node_modules/react',
    },
  ]);
});

test('what is shipped is under licences that allow it, each package named once and in order', () => {
  expect(shippedPackages().filter(({ licence }) => !isAllowed(licence, true))).toEqual([]);
  expect(shippedNames()).toEqual([...new Set(shippedNames())].sort());
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
