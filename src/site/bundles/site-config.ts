import react from '@vitejs/plugin-react';
import type { Plugin, PluginOption, UserConfig } from 'vite';
import { bundledPackages, shippedLicences, shippedNames } from '../licences/shipped-licences.ts';
import { customMedia } from './custom-media.ts';

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

/** What makes modules of files, whatever they are bundled for. */
const sourcePlugins = (content: PluginOption): PluginOption[] => [
  content,
  customMedia(),
  react(),
  shippedLicences(process.cwd()),
];

const OURS = /[\\/]src[\\/]/u;

/** What is asked for by its own name stays a file. */
const sharedLater = (
  id: string,
  graph: { getModuleInfo(id: string): { readonly dynamicImporters: readonly string[] } | null },
): string | null => (graph.getModuleInfo(id)?.dynamicImporters.length === 0 ? 'commun' : null);

/** Vite's settings for the site; `content` is the plugin that compiles `data/`. `base` has both slashes. */
export function siteConfig(base: string, content: PluginOption): UserConfig {
  const licenceNotices = bundledPackages(shippedNames());
  return {
    base,
    plugins: [sourcePlugins(content), layerOrder(), licenceNotices],
    build: {
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      manifest: true,
      // MapLibre alone is larger than the bundler's usual warning; it is loaded lazily.
      chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        // Whoever publishes a sheet on a slow machine can do nothing about it.
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
