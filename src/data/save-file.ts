const KEPT_MS = 60_000;

/** Has the browser save it under its name. */
export function saveFile(file: File): void {
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}
