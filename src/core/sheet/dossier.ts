import { sheetCount } from '../text/french-numbers.ts';

/** Most sheets that a dossier holds: an address has to hold them all. */
export const MOST_IN_DOSSIER = 40;

const LONGEST_ID = 100;

const ID = new RegExp(`^[0-9a-z-]{1,${LONGEST_ID}}$`, 'u');

export type Dossier = readonly string[];

/** Reads `un-id,un-autre` from an address or the device; drops doubles and what can't be an id. `today` gives the id that a former one leads to. */
export function readDossier(
  text: string | null | undefined,
  today: (id: string) => string = (id) => id,
): Dossier {
  const ids = (text ?? '').slice(0, MOST_IN_DOSSIER * (LONGEST_ID + 1)).split(',');
  return [...new Set(ids.filter((id) => ID.test(id)).map(today))].slice(0, MOST_IN_DOSSIER);
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

/** The dossier with a sheet at another place, from 0, within its ends; the same one when it is there already or not in it. */
export function withSheetAt(dossier: Dossier, id: string, place: number): Dossier {
  const at = dossier.indexOf(id);
  const to = Math.min(Math.max(place, 0), dossier.length - 1);
  return at >= 0 && at !== to ? dossier.toSpliced(at, 1).toSpliced(to, 0, id) : dossier;
}

/** What a reader calls a dossier and says of it; each may be empty. */
export interface DossierCover {
  readonly title: string;
  readonly note: string;
}

/** In characters: an address has to hold them beside the sheets. */
export const LONGEST_TITLE = 90;
export const LONGEST_NOTE = 400;

export const NO_COVER: DossierCover = { title: '', note: '' };

const oneLine = (text: string) => text.replace(/[\p{C}\s]+/gu, ' ').trim();

const cut = (text: string, longest: number) => [...text].slice(0, longest).join('').trim();

const asText = (value: unknown) => (typeof value === 'string' ? value.slice(0, 10_000) : '');

/** Whatever an address, a device or a field holds: no control characters, within bounds, the note's lines kept. */
export function readCover({
  title,
  note,
}: {
  readonly title?: unknown;
  readonly note?: unknown;
}): DossierCover {
  const lines = asText(note)
    .split(/\r\n?|\n/u)
    .map(oneLine);
  return {
    title: cut(oneLine(asText(title)), LONGEST_TITLE),
    note: cut(
      lines
        .join('\n')
        .replace(/\n{3,}/gu, '\n\n')
        .trim(),
      LONGEST_NOTE,
    ),
  };
}

export function isSameCover(one: DossierCover, other: DossierCover): boolean {
  return one.title === other.title && one.note === other.note;
}
