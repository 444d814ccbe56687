import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { PROGRAM } from '../../compiler/content-folder.ts';

/** Names of the packages that a visitor's browser gets, sorted. */
export const shippedNames = (): readonly string[] =>
  JSON.parse(readFileSync(new URL('shipped-packages.json', import.meta.url), 'utf8'));

type ShippedPackage = Pick<LicensedPackage, 'name' | 'version' | 'licence' | 'folder'>;

/** Those packages as they are installed. @throws Error for one that isn't. */
export function shippedPackages(): readonly ShippedPackage[] {
  const { resolve } = createRequire(import.meta.url);
  return shippedNames().map((name) => {
    const folders = (resolve.paths(name) ?? []).map((path) => join(path, name));
    const folder = folders.find((path) => existsSync(join(path, 'package.json')));
    if (!folder) throw new Error(`${name} is shipped and not installed`);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { name, version, licence: license ?? null, folder };
  });
}

const RULE = '='.repeat(72);

/** Under each package, what its licence asks to be sent along. */
export function noticesText(packages: readonly ShippedPackage[]): string {
  const texts = (folder: string) =>
    noticeFiles(readdirSync(folder)).map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const own = ['carte-des-initiatives, MIT', readFileSync(join(PROGRAM, 'LICENSE'), 'utf8').trim()];
  const thesaurus = [
    'mythes-fr, LGPL-2.1',
    readFileSync(join(PROGRAM, 'data/thesaurus/LICENSE.txt'), 'utf8').trim(),
  ];
  const others = packages.map(({ name, version, licence, folder }) => [
    `${name} ${version}, ${licence}`,
    ...texts(folder),
  ]);
  return `${[own, ...others, thesaurus].map((parts) => [RULE, ...parts].join('\n\n')).join('\n\n')}\n`;
}

const MODULE = 'virtual:atlas/licences';
const RESOLVED = `\0${MODULE}`;

/** What the page of licences imports, and the file that it links. */
export function shippedLicences(): Plugin {
  return {
    name: 'shipped-licences',
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const packages = shippedPackages().map(({ name, version, licence }) => ({
        name,
        version,
        licence,
      }));
      return `export const packages = ${JSON.stringify(packages)};\n`;
    },
    generateBundle() {
      const source = noticesText(shippedPackages());
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}

const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u;

/** Name of the package that a module is of; null for ours, which may be installed as one. */
export const packageOf = (module: string): string | null =>
  PACKAGE.exec(module.replace(PROGRAM, '/').replaceAll('\\', '/'))?.[1] ?? null;

/** Stops the build where it bundles a package that the page of licences does not name. */
export function bundledPackages(listed: readonly string[]): Plugin {
  return {
    name: 'bundled-packages',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const names = new Set(modules.flatMap((module) => packageOf(module) ?? []));
      const unreported = [...names].filter((name) => !listed.includes(name)).sort();
      if (unreported.length > 0) this.error(`add to shipped-packages.json: ${unreported.join(', ')}`);
    },
  };
}

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
export function isAllowed(licence: string | null, isShipped: boolean): boolean {
  const names = (licence ?? '').replace(/[()]/gu, '').split(/ AND | OR /u);
  const allowed = names.filter((name) => (isShipped ? SHIPPED : USED).has(name));
  return licence?.includes(' AND ') ? allowed.length === names.length : allowed.length > 0;
}

/** A package that the lockfile names. */
export interface LicensedPackage {
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
export const READ_IN_THE_FILES: Readonly<Record<string, string>> = {
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
export function licensedPackages(lockfile: string): LicensedPackage[] {
  const { packages }: { readonly packages: Readonly<Record<string, LockEntry>> } = JSON.parse(lockfile);
  const shipped = new Set(shippedNames());
  const named = Object.entries(packages).filter(([folder]) => folder.includes(INSTALLED));
  return named
    .map(([folder, entry]): LicensedPackage => {
      const name = entry.name ?? folder.slice(folder.lastIndexOf(INSTALLED) + INSTALLED.length);
      const version = entry.version ?? '';
      return {
        ...{ name, version, folder },
        licence: READ_IN_THE_FILES[`${name}@${version}`] ?? entry.license ?? null,
        isShipped: shipped.has(name),
        hasInstallScript: entry.hasInstallScript === true,
      };
    })
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

const NOTICE = /(?:^|-)(?:licen[cs]e|copying|notice|unlicense|copyright)(?:[-.][\w-]+)*$/iu;

const CODE = /\.(?:[cm]?[jt]s|json|map)$/iu;

/** Of the files of a package: those that hold its licence and its notices, in one order on every machine. */
export const noticeFiles = (files: readonly string[]): readonly string[] =>
  files.filter((file) => NOTICE.test(file) && !CODE.test(file)).sort();
