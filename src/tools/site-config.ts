import react from '@vitejs/plugin-react';
import type { PluginOption, UserConfig } from 'vite';
import { customMedia } from './custom-media.ts';
import { layerOrder } from './layer-order.ts';

/** Vite's settings for the site; `content` is the plugin that compiles `data/`. `base` has both slashes. */
export function siteConfig(base: string, content: PluginOption): UserConfig {
  return {
    base,
    plugins: [content, customMedia(), react(), layerOrder()],
    build: {
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      manifest: true,
      // MapLibre alone is larger than the bundler's usual warning; it is loaded lazily.
      chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        output: {
          entryFileNames: 'assets/entree-[hash].js',
          chunkFileNames: 'assets/[name]-[hash].js',
        },
      },
    },
    css: { modules: { generateScopedName: '[local]_[hash:base64:5]' } },
    worker: { format: 'es' },
  };
}
