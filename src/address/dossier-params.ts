import { type Dossier, formatDossier, readDossier } from '../domain/sheet/dossier.ts';

/** What the address of a dossier holds. */
export interface DossierSearch {
  readonly fiches?: string | undefined;
}

/** Reads the sheets that an address asks for; what can't be one is left out. */
export function parseDossierSearch({ fiches }: Readonly<Record<string, unknown>>): DossierSearch {
  return dossierSearch(readDossier(typeof fiches === 'string' ? fiches : null));
}

/** A dossier as the address has it. */
export function dossierSearch(dossier: Dossier): DossierSearch {
  const fiches = formatDossier(dossier);
  return fiches ? { fiches } : {};
}
