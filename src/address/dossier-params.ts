import { type Dossier, formatDossier, readDossier } from '../domain/sheet/dossier.ts';

export interface DossierSearch {
  readonly fiches?: string | undefined;
}

export function parseDossierSearch({ fiches }: Readonly<Record<string, unknown>>): DossierSearch {
  return dossierSearch(readDossier(typeof fiches === 'string' ? fiches : null));
}

export function dossierSearch(dossier: Dossier): DossierSearch {
  const fiches = formatDossier(dossier);
  return fiches ? { fiches } : {};
}
