import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { PROGRAM } from '../../content/files/content-folder.ts';

/** Names of the packages that a visitor's browser gets, sorted. */
export const shippedNames = (): readonly string[] =>
  JSON.parse(readFileSync(new URL('shipped-packages.json', import.meta.url), 'utf8'));

/** Those packages as they are installed. @throws Error for one that isn't. */
export function shippedPackages() {
  const { resolve } = createRequire(import.meta.url);
  return shippedNames().map((name) => {
    const folders = (resolve.paths(name) ?? []).map((path) => join(path, name));
    const folder = folders.find((path) => existsSync(join(path, 'package.json')));
    if (!folder) throw new Error(`${name} is shipped and not installed`);
    const { version, license }: { readonly version: string; readonly license?: string } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    return { name, version, licence: license ?? null, folder };
  });
}

const RULE = '='.repeat(72);

/** Under each package, what its licence asks to be sent along. */
export function noticesText(packages: ReturnType<typeof shippedPackages>): string {
  const texts = (folder: string) =>
    noticeFiles(readdirSync(folder)).map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const ofProgram = (file: string) => readFileSync(join(PROGRAM, file), 'utf8').trim();
  const own = ['carte-des-initiatives, MIT', ofProgram('LICENSE')];
  const thesaurus = ['mythes-fr, LGPL-2.1', ofProgram('data/thesaurus/LICENSE.txt')];
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
      const packages = shippedPackages().map(({ folder: _, ...shown }) => shown);
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

const NOTICE = /(?:^|-)(?:licen[cs]e|copying|notice|unlicense|copyright)(?:[-.][\w-]+)*$/iu;

const CODE = /\.(?:[cm]?[jt]s|json|map)$/iu;

/** Of the files of a package: those that hold its licence and its notices, in one order on every machine. */
export const noticeFiles = (files: readonly string[]): readonly string[] =>
  files.filter((file) => NOTICE.test(file) && !CODE.test(file)).sort();
