import carte from '../../.build/carte.topojson?url';
import catalogue from '../../.build/catalogue.json?url';
import fichesRecherche from '../../.build/fiches-recherche.json?url';
import fond from '../../.build/fond.topojson?url';
import intercommunalites from '../../.build/intercommunalites.topojson?url';
import noms from '../../.build/noms.json?url';
import recherche from '../../.build/recherche.json?url';
import territoires from '../../.build/territoires.json?url';

const SHEETS = import.meta.glob<string>('../../.build/fiches/*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Addresses of what the compiler wrote, hashed by the bundler and carrying the base path. */
export const DATA_URLS = {
  carte,
  catalogue,
  fichesRecherche,
  fond,
  intercommunalites,
  noms,
  recherche,
  territoires,
} as const;

/** Address of one sheet's file, or null when no sheet has this id. */
export function sheetUrl(id: string): string | null {
  return SHEETS[`../../.build/fiches/${id}.json`] ?? null;
}
