import files from 'virtual:atlas/urls';
import sheets from 'virtual:atlas/urls/fiches';
import territories from 'virtual:atlas/urls/territories';

/** Addresses of what the compiler wrote, hashed by the bundler and carrying the base path. */
export const DATA_URLS = {
  carte: files['carte.topojson'],
  catalogue: files['catalogue.json'],
  fichesRecherche: files['fiches-recherche.json'],
  fond: files['fond.topojson'],
  intercommunalites: territories['intercommunalites.topojson'],
  noms: files['noms.json'],
  recherche: territories['recherche.json'],
  territoires: territories['territoires.json'],
} as const;

/** Address of one sheet's file, or null when no sheet has this id. */
export function sheetUrl(id: string): string | null {
  return sheets[`${id}.json`] ?? null;
}
