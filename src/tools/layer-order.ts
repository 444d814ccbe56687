import type { Plugin } from 'vite';

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
