import { build } from 'vite';
import { OFFLINE_WORKER } from '../offline/worker-file.ts';
import { keptFiles } from './kept-files.ts';

/** Runs last. @returns how many files a visit keeps. @throws Error when the bundle fails. */
export async function writeOfflineWorker(folder: string): Promise<number> {
  const kept = keptFiles(folder);
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { __KEPT__: JSON.stringify(kept) },
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'src/offline/worker.ts',
        output: { format: 'iife', entryFileNames: OFFLINE_WORKER },
      },
    },
  });
  return kept.length;
}
