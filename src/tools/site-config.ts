import react from '@vitejs/plugin-react';
import type { Plugin, PluginOption, UserConfig } from 'vite';
import { customMedia } from './custom-media.ts';
import { firstChunk } from './first-chunk.ts';
import { bundledPackages, shippedLicences, shippedNames } from './licences/shipped-licences.ts';

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

const AT_HEAD = 'document.head.appendChild(link)';

/**
 * Has the bundler's helper add style sheets after the page's own, which on the home page stands in the body: one that
 * comes before another has the browser find its fonts again and lay the whole page out anew.
 */
function laterSheetsLast(): Plugin {
  return {
    name: 'later-sheets-last',
    apply: 'build',
    transform: {
      filter: { id: /preload-helper/ },
      handler(code, id) {
        if (!code.includes(AT_HEAD)) this.error(`${id} lacks ${AT_HEAD}`);
        return code.replace(AT_HEAD, AT_HEAD.replace('head', 'body'));
      },
    },
  };
}

/** Names of classes, the same in every bundle, and short: each page repeats them. */
export const SCOPED = { modules: { generateScopedName: '[hash:base64:5]' } };

/** What makes modules of files, whatever they are bundled for. */
export const sourcePlugins = (content: PluginOption): PluginOption[] => [
  content,
  customMedia(),
  react(),
  shippedLicences(process.cwd()),
];

/**
 * Vite's settings for the site; `content` is the plugin that compiles `data/`. `base` has both slashes. A bundle
 * wants the modules that its first page runs.
 */
export function siteConfig(
  base: string,
  content: PluginOption,
  used: ReadonlySet<string> = new Set(),
): UserConfig {
  const toldPackages = bundledPackages(shippedNames());
  return {
    base,
    plugins: [sourcePlugins(content), layerOrder(), laterSheetsLast(), toldPackages],
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
          codeSplitting: {
            groups: [{ name: firstChunk(used), debugName: 'socle' }],
            // What the page runs must not bring along what it only could.
            includeDependenciesRecursively: false,
          },
        },
      },
    },
    css: SCOPED,
    worker: { format: 'es', plugins: () => [toldPackages] },
  };
}
