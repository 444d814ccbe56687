import { sheetCount } from '../text/french-numbers.ts';

/** Most sheets that a dossier holds: an address has to hold them all. */
export const MOST_IN_DOSSIER = 40;

const LONGEST_ID = 100;

const ID = new RegExp(`^[0-9a-z-]{1,${LONGEST_ID}}$`, 'u');

export type Dossier = readonly string[];

/** Reads `un-id,un-autre` from an address or the device; drops doubles and what can't be an id. */
export function readDossier(text: string | null | undefined): Dossier {
  const ids = (text ?? '').slice(0, MOST_IN_DOSSIER * (LONGEST_ID + 1)).split(',');
  return [...new Set(ids)].filter((id) => ID.test(id)).slice(0, MOST_IN_DOSSIER);
}

export function formatDossier(dossier: Dossier): string | undefined {
  return dossier.length > 0 ? dossier.join(',') : undefined;
}

/** « Dossier : 2 fiches » */
export function dossierWords(sheets: number): string {
  return sheets === 0 ? 'Dossier vide' : `Dossier\u00a0: ${sheetCount(sheets)}`;
}

export function withSheets(dossier: Dossier, ids: readonly string[]): Dossier {
  return [...new Set([...dossier, ...ids])].slice(0, MOST_IN_DOSSIER);
}

export function withoutSheet(dossier: Dossier, id: string): Dossier {
  return dossier.filter((one) => one !== id);
}

/** The dossier with a sheet at another place, from 0, within its ends; the same one when it stands there or is not in it. */
export function withSheetAt(dossier: Dossier, id: string, place: number): Dossier {
  const at = dossier.indexOf(id);
  const to = Math.min(Math.max(place, 0), dossier.length - 1);
  return at >= 0 && at !== to ? dossier.toSpliced(at, 1).toSpliced(to, 0, id) : dossier;
}
