import type { Level } from '../../core/territory/levels.ts';
import { PATHS, sheetPath, territoryPath, themePath } from './addresses.ts';

/** Of the views that any site may show in a frame, from the base path; `public/_headers` lets it. */
export const EMBED_ROOT = '/integrer/vue/';

export type EmbeddedView =
  | { readonly kind: 'territory'; readonly level: Level; readonly code: string }
  | { readonly kind: 'sheet'; readonly id: string }
  | { readonly kind: 'all' }
  | { readonly kind: 'theme'; readonly id: string }
  /** No frame shows a comparison, nor a page that has no view: these two say so. */
  | { readonly kind: 'comparison' }
  | { readonly kind: 'page' };

/** The page of the atlas that shows the same in full. */
export function wholeView(view: EmbeddedView): string {
  switch (view.kind) {
    case 'all':
    case 'page':
      return PATHS.home;
    case 'territory':
      return territoryPath(view.level, view.code);
    case 'theme':
      return themePath(view.id);
    case 'sheet':
      return sheetPath(view.id);
    case 'comparison':
      return PATHS.compare;
  }
}

/** `/integrer/vue/` itself shows everything. */
export const embeddedView = (view: EmbeddedView): string =>
  EMBED_ROOT + (view.kind === 'page' ? 'page/' : wholeView(view).slice(1));

/** Says that the page at a path of the atlas has no view, and links to it: see `embed-query.ts`. */
export const missingView = (whole: string): string =>
  `${embeddedView({ kind: 'page' })}?de=${whole.slice(1, -1)}`;

/** `search` with its `?`, or empty, behind what an address asks already. */
export const withSearch = (address: string, search: string): string =>
  address + (address.includes('?') ? search.replace('?', '&') : search);
