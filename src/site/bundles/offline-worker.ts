import { build } from 'vite';
import { OFFLINE_WORKER } from '../../state/offline/offline-paths.ts';
import { bundledPackages, shippedNames } from '../licences/shipped-licences.ts';
import { keptFiles } from './kept-files.ts';

interface WorkerToBuild {
  readonly folder: string;
  /** Turned off, the file unregisters itself and deletes what an earlier one has cached. */
  readonly offline: boolean;
  /** Files (from the root) that are kept once a visitor reads them. */
  readonly onDemand: readonly string[];
}

/** Bundles the worker of a site whose other files are all written; `kept`: how many of them a visit keeps. @throws Error when the bundle fails. */
export async function offlineWorker({ folder, offline, onDemand }: WorkerToBuild) {
  const kept = offline ? keptFiles(folder, onDemand) : [];
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [bundledPackages(shippedNames())],
    define: { __KEPT__: JSON.stringify(kept) },
    build: {
      target: 'es2022',
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: offline ? 'src/state/offline/worker.ts' : 'src/state/offline/unregister-worker.ts',
        output: { format: 'iife', entryFileNames: OFFLINE_WORKER },
      },
    },
  });
  const [code] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (code?.type !== 'chunk') throw new Error('the offline worker was not built');
  return { code: code.code, kept: kept.length };
}
