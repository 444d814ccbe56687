import { keysOf } from '../../core/collections/keys-of.ts';
import type { Level } from '../../core/territory/levels.ts';

/** Every address, from the base path, as the router names it; `$code` is of the COG 2026 or a grouping's id. */
export const ROUTES = {
  home: '/',
  sheet: '/fiches/$id',
  territories: '/territoires',
  territory: '/territoires/$level/$code',
  compare: '/comparer',
  dossier: '/dossier',
  theme: '/themes/$id',
  page: '/$page',
} as const;

/** The same as links have them: a slash ends each one, as static hosts serve folders. */
export const PATHS = {
  home: ROUTES.home,
  sheet: `${ROUTES.sheet}/`,
  territories: `${ROUTES.territories}/`,
  territory: `${ROUTES.territory}/`,
  compare: `${ROUTES.compare}/`,
  dossier: `${ROUTES.dossier}/`,
  theme: `${ROUTES.theme}/`,
  page: `${ROUTES.page}/`,
} as const;

/** Pages about the site itself, whose code comes with the first of them. */
export const SITE_PAGE_NAMES = {
  accessibilite: 'Accessibilité',
  'mentions-legales': 'Mentions légales',
  confidentialite: 'Confidentialité',
  'a-propos': 'À propos',
  'plan-du-site': 'Plan du site',
  donnees: 'Données ouvertes',
  licences: 'Licences',
  proposer: 'Proposer une fiche',
  signaler: 'Signaler une erreur',
  integrer: 'Intégrer la carte',
} as const;

export type SitePage = keyof typeof SITE_PAGE_NAMES;

export const SITE_PAGES = keysOf(SITE_PAGE_NAMES);

export const sitePagePath = (page: SitePage): string => PATHS.page.replace('$page', page);

export const listPagePath = (name: string): string => PATHS.page.replace('$page', name);

export const isListPagePath = (path: string): boolean => /^\/liste-[^/]+\/$/u.test(path);

export function sheetPath(id: string): string {
  return PATHS.sheet.replace('$id', () => encodeURIComponent(id));
}

export function themePath(id: string): string {
  return PATHS.theme.replace('$id', () => encodeURIComponent(id));
}

export function territoryPath(level: Level, code: string): string {
  return PATHS.territory.replace('$level', level).replace('$code', () => encodeURIComponent(code));
}

/** File of the built site that answers an address, from the site's root. */
export function pageFile(path: string): string {
  return `${path.slice(1)}index.html`;
}

/** Of pages of the atlas as plain links have them; `base`: path of the site, with both slashes. */
export function linksFrom(base: string) {
  const whole = (path: string) => base + path.slice(1);
  return {
    whole,
    sheet: (id: string) => whole(sheetPath(id)),
    territory: ({ level, code }: { readonly level: Level; readonly code: string }) =>
      whole(territoryPath(level, code)),
  };
}
