import { isLevel, type Level } from '../domain/territory/level.ts';
import { PATHS, sheetPath, territoryPath, themePath } from './addresses.ts';

/** Of the views that any site may show in a frame, from the base path; `public/_headers` lets it. */
export const EMBED_ROOT = '/integrer/vue/';

/** The page of every view that has none of its own: the browser makes it of the page of the atlas that it is asked for. */
export const DERIVED_ROOT = `${EMBED_ROOT}page/`;

/** What the atlas has a page of each for. */
export type DerivableView =
  | { readonly kind: 'territory'; readonly level: Level; readonly code: string }
  | { readonly kind: 'sheet'; readonly id: string };

export type EmbeddedView =
  | DerivableView
  | { readonly kind: 'all' }
  | { readonly kind: 'theme'; readonly id: string }
  | { readonly kind: 'comparison' }
  | { readonly kind: 'derived' };

/** The page of the atlas that shows the same in full. */
export function wholeView(view: EmbeddedView): string {
  switch (view.kind) {
    case 'all':
    case 'derived':
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
  view.kind === 'derived' ? DERIVED_ROOT : EMBED_ROOT + wholeView(view).slice(1);

/** `whole`: path of the page that it is made of. */
export const derivedView = (whole: string): string => `${DERIVED_ROOT}?de=${whole.slice(1, -1)}`;

/** `search` with its `?`, or empty, behind what an address asks already. */
export const withSearch = (address: string, search: string): string =>
  address + (address.includes('?') ? search.replace('?', '&') : search);

const DERIVABLE = /^(?:fiches\/([a-z0-9-]{1,200})|territoires\/([a-z]+)\/([0-9A-Za-z-]{1,80}))$/u;

/** Null for what is no page of a sheet or of a territory, so that no other address is ever fetched. */
export function askedView(search: string): DerivableView | null {
  const [, id, level = '', code] = DERIVABLE.exec(new URLSearchParams(search).get('de') ?? '') ?? [];
  if (id) return { kind: 'sheet', id };
  return code && isLevel(level) ? { kind: 'territory', level, code } : null;
}
