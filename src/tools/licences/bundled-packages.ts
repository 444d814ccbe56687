import type { Plugin } from 'vite';

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
      const untold = [...names].filter((name) => !told.includes(name)).sort();
      if (untold.length > 0) this.error(`add to shipped-packages.json: ${untold.join(', ')}`);
    },
  };
}
