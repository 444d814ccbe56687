import { type Dossier, formatDossier, readDossier } from '../../core/sheet/dossier.ts';
import { type DossierCover, NO_COVER, readCover } from '../../core/sheet/dossier-cover.ts';

export interface DossierSearch {
  readonly fiches?: string | undefined;
  readonly titre?: string | undefined;
  readonly note?: string | undefined;
}

const KEYS = ['fiches', 'titre', 'note'] as const;

/** Keeps what is valid; the rest must be undefined, since the router lays the result over what it has read. */
export function parseDossierSearch(search: Readonly<Record<string, unknown>>): DossierSearch {
  const { fiches } = search;
  const sheets = readDossier(typeof fiches === 'string' ? fiches : null);
  const read = dossierSearch(sheets, readCover({ title: search.titre, note: search.note }));
  return Object.fromEntries(KEYS.filter((key) => key in search).map((key) => [key, read[key]]));
}

export function coverOf({ titre, note }: DossierSearch): DossierCover {
  return readCover({ title: titre, note });
}

/** An empty dossier has no title either. */
export function dossierSearch(dossier: Dossier, { title, note }: DossierCover = NO_COVER): DossierSearch {
  const fiches = formatDossier(dossier);
  return fiches ? { fiches, ...(title && { titre: title }), ...(note && { note }) } : {};
}
