/** What a marker of the map carries, so that closing a sheet gives the focus back to the marker that opened it. */
export const markerOfSheets = (sheets: readonly { readonly id: string }[]) => ({
  'data-marker-of': sheets.map(({ id }) => id).join(' '),
});

/** Null while the map is not drawn, or without the sheet. */
export function findMarkerOf(sheet: string): HTMLElement | null {
  return document.querySelector(`[data-marker-of~="${sheet}"]`);
}
