import type { Level } from '../domain/territory/level.ts';
import { PATHS, sheetPath, territoryPath, themePath } from './addresses.ts';

/** Of the views that any site may show in a frame, from the base path; `public/_headers` lets it. */
export const EMBED_ROOT = '/integrer/vue/';

export type EmbeddedView =
  | { readonly kind: 'all' }
  | { readonly kind: 'territory'; readonly level: Level; readonly code: string }
  | { readonly kind: 'theme'; readonly id: string }
  | { readonly kind: 'sheet'; readonly id: string }
  | { readonly kind: 'comparison' };

/** The page of the atlas that shows the same in full. */
export function wholeView(view: EmbeddedView): string {
  switch (view.kind) {
    case 'all':
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
export const embeddedView = (view: EmbeddedView): string => EMBED_ROOT + wholeView(view).slice(1);
