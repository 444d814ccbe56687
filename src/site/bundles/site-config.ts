import react from '@vitejs/plugin-react';
import type { Plugin, PluginOption, UserConfig } from 'vite';
import { MEDIA } from '../../ui/breakpoints.ts';
import { bundledPackages, shippedLicences, shippedNames } from '../licences/shipped-licences.ts';

const ORDER = '@layer tokens, base, ui, components, states;';

/**
 * Puts the order of the layers (that of `styles/base.css`) first in each style sheet: the first sheet that a
 * page loads decides, and which one that is depends on how the bundler shares the code.
 */
export function layerOrder(): Plugin {
  return {
    name: 'layer-order',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = ORDER + file.source;
    },
  };
}

/** Names of classes, the same in every bundle, and short: each page repeats them. */
export const SCOPED = { modules: { generateScopedName: '[hash:base64:5]' } };

const OURS = /[\\/]src[\\/]/u;

/** The chunk of small modules that several later parts share; a module that is imported dynamically keeps its own. */
const sharedLater = (
  id: string,
  graph: { getModuleInfo(id: string): { readonly dynamicImporters: readonly string[] } | null },
): string | null => (graph.getModuleInfo(id)?.dynamicImporters.length === 0 ? 'commun' : null);

/** Vite's settings for the site; `content` is the plugin that compiles `data/`. `base` has both slashes. */
export function siteConfig(base: string, content: PluginOption): UserConfig {
  const licenceNotices = bundledPackages(shippedNames());
  return {
    base,
    plugins: [content, styleSheets(), react(), shippedLicences(), layerOrder(), licenceNotices],
    build: {
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      manifest: true,
      // MapLibre alone is larger than the bundler's usual warning; it is loaded lazily.
      chunkSizeWarningLimit: 1300,
      rolldownOptions: {
        // A warning about slow plugins is of no use to someone who publishes a sheet on a slow machine.
        checks: { pluginTimings: false },
        output: {
          // Licences ask that their notices stay in what is shipped.
          comments: { legal: true },
          entryFileNames: 'assets/entree-[hash].js',
          chunkFileNames: 'assets/[name]-[hash].js',
          // A slow network takes its time by the request: what each page runs first is one file, small shared parts another.
          codeSplitting: {
            groups: [
              { name: 'entree', tags: ['$initial'] },
              { name: sharedLater, test: OURS, minShareCount: 2, maxModuleSize: 3000 },
            ],
          },
        },
      },
    },
    css: SCOPED,
    worker: { format: 'es', plugins: () => [licenceNotices] },
  };
}

const PRELUDE = /@media[^{]*\{/g;
const NAMED = /\(--([\w-]+)\)/g;

const queries = new Map<string, string>(Object.entries(MEDIA));

/** Writes the query behind each `@media (--name)`. @throws Error when no query has that name. */
export function expandMedia(sheet: string): string {
  return sheet.replace(PRELUDE, (prelude) =>
    prelude.replace(NAMED, (_, name: string) => {
      const query = queries.get(name);
      if (!query) throw new Error(`@media (--${name}): no such query in src/ui/breakpoints.ts`);
      return query.includes(' or ') ? `(${query})` : query;
    }),
  );
}

/** The layer of a module of styles that names none: that of primitives for those of `ui`, else that of parts of the page. */
export function inLayer(sheet: string, file: string): string {
  if (!/\.module\.css$/.test(file) || sheet.includes('@layer')) return sheet;
  return `@layer ${/\/src\/ui\//.test(file) ? 'ui' : 'components'} {\n${sheet}}\n`;
}

/** What style sheets leave to the build: their layer, and the draft `@custom-media`, with definitions that code shares. */
export function styleSheets(): Plugin {
  return {
    name: 'style-sheets',
    enforce: 'pre',
    transform: { filter: { id: /\.css$/ }, handler: (sheet, id) => inLayer(expandMedia(sheet), id) },
  };
}
