import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type LicensedPackage, licensedPackages, noticeFiles } from './licensed-packages.ts';

/** Names of the packages that a visitor's browser gets, sorted. */
export const shippedNames = (): readonly string[] =>
  JSON.parse(readFileSync(new URL('shipped-packages.json', import.meta.url), 'utf8'));

/** Those packages as the lockfile has them. @throws Error for a name that it lacks. */
export function shippedPackages(root: string): readonly LicensedPackage[] {
  const locked = licensedPackages(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return shippedNames().map((name) => {
    const found = locked.find(({ folder }) => folder === `node_modules/${name}`);
    if (!found) throw new Error(`${name} is shipped and not in the lockfile`);
    return found;
  });
}

const RULE = '='.repeat(72);

/** Under each package, what its licence asks to be sent along. */
export function noticesText(root: string, packages: readonly LicensedPackage[]): string {
  const texts = (folder: string) =>
    noticeFiles(readdirSync(join(root, folder))).map((file) =>
      readFileSync(join(root, folder, file), 'utf8').trim(),
    );
  const own = ['carte-des-initiatives, MIT', readFileSync(join(root, 'LICENSE'), 'utf8').trim()];
  const thesaurus = [
    'mythes-fr, LGPL-2.1',
    readFileSync(join(root, 'data/thesaurus/LICENSE.txt'), 'utf8').trim(),
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
export function shippedLicences(root: string): Plugin {
  return {
    name: 'shipped-licences',
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const packages = shippedPackages(root).map(({ name, version, licence }) => ({
        name,
        version,
        licence,
      }));
      return `export const packages = ${JSON.stringify(packages)};\n`;
    },
    generateBundle() {
      const source = noticesText(root, shippedPackages(root));
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}

const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u;

/** Name of the package that a module is of; null for ours. */
export const packageOf = (module: string): string | null =>
  PACKAGE.exec(module.replaceAll('\\', '/'))?.[1] ?? null;

/** Stops the build where it bundles a package that the page of licences does not name. */
export function bundledPackages(told: readonly string[]): Plugin {
  return {
    name: 'bundled-packages',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const names = new Set(modules.flatMap((module) => packageOf(module) ?? []));
      const unreported = [...names].filter((name) => !told.includes(name)).sort();
      if (unreported.length > 0) this.error(`add to shipped-packages.json: ${unreported.join(', ')}`);
    },
  };
}
