import { isGrouping, isLevel } from '../../core/territory/levels.ts';
import { PATHS, SITE_PAGES, sheetPath, sitePagePath, territoryPath, themePath } from './addresses.ts';
import { EMBED_ROOT, missingView } from './embed-addresses.ts';

/** What our links are made of; no backslash, which browsers take for a slash, so that no address leads to another host. */
const WORD = /^[\w-]+$/u;

const ALONE: Readonly<Record<string, string>> = {
  fiches: PATHS.home,
  themes: PATHS.home,
  territoires: PATHS.territories,
  comparer: PATHS.compare,
  dossier: PATHS.dossier,
  ...Object.fromEntries(SITE_PAGES.map((page) => [page, sitePagePath(page)])),
};

function territoryAt(level: string, code: string): string | null {
  if (!isLevel(level)) return null;
  return territoryPath(level, isGrouping(level) ? code.toLowerCase() : code.toUpperCase());
}

function pathOf(words: readonly string[]): string | null {
  if (!words.every((word) => WORD.test(word))) return null;
  const [kind = '', second = '', third = ''] = words.map((word) => word.toLowerCase());
  if (words.length === 1) return ALONE[kind] ?? null;
  if (words.length === 3) return kind === 'territoires' ? territoryAt(second, third) : null;
  if (words.length !== 2) return null;
  if (kind === 'fiches') return sheetPath(second);
  if (kind === 'themes') return themePath(second);
  return kind === 'territoires' && isLevel(second) ? PATHS.territories : null;
}

const isView = ([first = '', second = '']: readonly string[]) =>
  `/${first}/${second}/`.toLowerCase() === EMBED_ROOT;

/** Of a sheet or of a territory, from the site's root. */
const OF_ONE = /^\/(?:fiches\/[^/]+|territoires\/[^/]+\/[^/]+)\/$/u;

/** What has no view of its own leads to the one that says so, any other to the one of everything: a frame never shows the site itself. */
function viewAt(path: string, words: readonly string[]): string {
  const whole = pathOf(words);
  const view = whole === null ? EMBED_ROOT : EMBED_ROOT + whole.slice(1);
  if (view !== path) return view;
  return whole !== null && OF_ONE.test(whole) ? missingView(whole) : EMBED_ROOT;
}

/**
 * Where an address in capitals, cut short or without its last slash leads; from the site's root, as `/fiches/x/` is. Null
 * when it leads nowhere else. For addresses that no file answers.
 */
export function redirectPath(path: string): string | null {
  const words = path
    .replace(/\/index\.html$/u, '/')
    .split('/')
    .filter((word) => word !== '');
  if (isView(words)) return path === EMBED_ROOT ? null : viewAt(path, words.slice(2));
  const target = pathOf(words);
  return target === path ? null : target;
}
