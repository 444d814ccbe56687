import type { Plugin } from 'vite';

/** The order of the page's cascade layers, as `styles/base.css` declares it. */
const ORDER = '@layer tokens, base, ui, components, states;';

/**
 * Says the order of the layers at the head of each style sheet: the first one that a page meets decides, and which one
 * that is changes with how the bundler shares the code.
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
