import { build } from 'vite';
import { OFFLINE_WORKER } from '../offline/worker-file.ts';
import { keptFiles } from './kept-files.ts';
import { bundledPackages } from './licences/bundled-packages.ts';
import { shippedNames } from './licences/shipped-licences.ts';

interface WrittenWorker {
  readonly folder: string;
  /** Turned off, the file says farewell: it throws away what an earlier one has kept. */
  readonly offline: boolean;
  /** Files (from the root) that are kept once a visitor reads them. */
  readonly onDemand: readonly string[];
}

/** Runs last. @returns how many files a visit keeps. @throws Error when the bundle fails. */
export async function writeOfflineWorker({ folder, offline, onDemand }: WrittenWorker): Promise<number> {
  const kept = offline ? keptFiles(folder, onDemand) : [];
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [bundledPackages(shippedNames())],
    define: { __KEPT__: JSON.stringify(kept) },
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: offline ? 'src/offline/worker.ts' : 'src/offline/farewell.ts',
        output: { format: 'iife', entryFileNames: OFFLINE_WORKER },
      },
    },
  });
  return kept.length;
}
