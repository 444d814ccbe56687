/** « 1-fiche », « 4-fiches »: how many sheets a file holds, in its name. */
export const countInName = (sheets: number): string => `${sheets}-${sheets === 1 ? 'fiche' : 'fiches'}`;

const KEPT_MS = 60_000;

/** Has the browser save it under its name. */
export function saveFile(file: File): void {
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}
