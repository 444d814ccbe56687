/** Id of the element that opens a sheet from the list, so that closing the sheet finds it again. */
export function cardLinkId(sheet: string): string {
  return `ouvrir-${sheet}`;
}
