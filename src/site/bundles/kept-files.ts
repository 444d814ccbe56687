import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../content/files/files-in.ts';
import { CATALOGUE_FILE } from '../../core/formats/catalogue-file.ts';
import { WAITING_PAGE } from '../../state/offline/offline-paths.ts';

const OF_A_DEPARTEMENT = /^\d[\dAB]\d?-[\w-]{8}\.(?:json|topojson)$/u;

/** Wider than most visits need: they come with the page that shows them, and are kept from then on. */
const ON_DEMAND = /^(?:intercommunalites|indicateurs|recherche|carte-contours|integrer)-/u;

const ALWAYS = ['index.html', WAITING_PAGE, 'favicon.svg', CATALOGUE_FILE.name];

const FONT = /\.woff2?$/u;

const LATIN_FONT = /-latin-(?:wght|\d+)-[\w-]+\.woff2$/u;

/** Whether a file of the built site (from its root, with `/`) is kept from the first visit on. */
export function isKept(file: string): boolean {
  if (ALWAYS.includes(file)) return true;
  const name = /^assets\/(.+)$/u.exec(file)?.[1];
  if (name === undefined || /\.(?:br|gz)$/u.test(name)) return false;
  if (FONT.test(name)) return LATIN_FONT.test(name);
  return !OF_A_DEPARTEMENT.test(name) && !ON_DEMAND.test(name);
}

const MOST_SHEETS = 50;

/** Of sheets in the list's order: those that are kept once they are read. */
export const keptOnceRead = <T>(sheets: readonly T[]): readonly T[] => sheets.slice(MOST_SHEETS);

/**
 * A sheet's page is thirty kilobytes, mostly of outlines kept already; its data is two. `onDemand`: further files (from the
 * root) that are kept once a visitor reads them.
 */
export function keptFiles(folder: string, onDemand: readonly string[] = []) {
  const later = new Set(onDemand);
  return filesIn(folder)
    .filter((file) => isKept(file) && !later.has(file))
    .map((file) => {
      const digest = createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('base64');
      return {
        // Hosts answer a folder, and some send `index.html` elsewhere.
        url: file === 'index.html' ? './' : file,
        // An address of `assets/` changes with the content.
        revision: file.startsWith('assets/') ? null : digest.slice(0, 16),
        integrity: `sha256-${digest}`,
      };
    });
}
