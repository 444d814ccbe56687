import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const PACKAGE = createRequire(import.meta.url).resolve('maplibre-gl/package.json');

const source = (file: string) => join(dirname(PACKAGE), 'src', file);

const WORKER_URL = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

const RESOLVED_WORKER_URL = '\0maplibre-worker-url';

/**
 * Builds MapLibre from the sources in its package. Its own bundles of the map and of the worker hold the same 90 kB
 * (brotli) each; chunks of one build share them, and the worker takes them from the browser's cache.
 */
export function maplibreFromSource(): Plugin {
  let worker = '';
  return {
    name: 'maplibre-from-source',
    enforce: 'pre',
    apply: ({ build }, { command }) => command === 'build' && !build?.ssr,
    // As its own build does: its classes declare fields that their base class has set.
    config: () => ({
      oxc: {
        assumptions: { setPublicClassFields: true },
        typescript: { removeClassFieldsWithoutInitializer: true },
      },
    }),
    buildStart() {
      worker = this.emitFile({
        type: 'chunk',
        id: source('source/worker.ts'),
        name: 'maplibre-gl-worker',
        preserveSignature: false,
      });
    },
    resolveId(id) {
      if (id === 'maplibre-gl') return source('index.ts');
      return id === WORKER_URL ? RESOLVED_WORKER_URL : null;
    },
    load: (id) =>
      id === RESOLVED_WORKER_URL ? `export default import.meta.ROLLUP_FILE_URL_${worker};` : null,
    generateBundle(_, bundle) {
      // Minifying drops the notice that the licence asks to keep.
      const notice = `/*! MapLibre GL JS ${version()}, BSD-3-Clause: https://github.com/maplibre/maplibre-gl-js/blob/v${version()}/LICENSE.txt */\n`;
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.moduleIds.some((id) => id.startsWith(source(''))))
          file.code = notice + file.code;
    },
  };
}

const version = (): string => JSON.parse(readFileSync(PACKAGE, 'utf8')).version;
