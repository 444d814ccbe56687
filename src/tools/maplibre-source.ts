import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const PACKAGE = createRequire(import.meta.url).resolve('maplibre-gl/package.json');

const source = (file: string) => join(dirname(PACKAGE), 'src', file);

const WORKER_URL = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

const RESOLVED_WORKER_URL = '\0maplibre-worker-url';

const WORKER = 'virtual:maplibre-worker';
const WORKER_SOURCE = 'virtual:maplibre-worker-source';
const GROUND = 'virtual:maplibre-worker-ground';

const INDEX = '@maplibre/geojson-vt';

const layersFile = (file: string) => fileURLToPath(new URL(`../map/layers/${file}`, import.meta.url));

/** In one piece: modules that it shared with the page would bring the page's chunks along. */
async function groundCode(): Promise<string> {
  const entry = layersFile('ground-worker.ts');
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      target: 'es2022',
      write: false,
      minify: false,
      rolldownOptions: { input: entry, external: [INDEX] },
    },
  });
  const [bundle] = [made].flat();
  const [code] = bundle && 'output' in bundle ? bundle.output : [];
  if (!code) throw new Error(`no code of ${entry}`);
  return code.code;
}

/**
 * Builds MapLibre from the sources in its package. Its own bundles of the map and of the worker hold the same 90 kB
 * (brotli) each; chunks of one build share them, and the worker takes them from the browser's cache. With it comes what
 * makes the ground there: a script that the page sent for would start when the map is half made.
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
        id: WORKER,
        name: 'maplibre-gl-worker',
        preserveSignature: false,
      });
    },
    resolveId(id, importer) {
      if (id === INDEX && importer === source('source/geojson_worker_source.ts'))
        return layersFile('geojson-index.ts');
      if (id === 'maplibre-gl') return source('index.ts');
      if (id === WORKER || id === GROUND) return `\0${id}`;
      if (id === WORKER_SOURCE) return { id: source('source/worker.ts'), moduleSideEffects: true };
      return id === WORKER_URL ? RESOLVED_WORKER_URL : null;
    },
    load(id) {
      if (id === `\0${WORKER}`) return `import '${WORKER_SOURCE}'; import '${GROUND}';`;
      if (id === `\0${GROUND}`) return groundCode();
      return id === RESOLVED_WORKER_URL ? `export default import.meta.ROLLUP_FILE_URL_${worker};` : null;
    },
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
