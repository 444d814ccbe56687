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
