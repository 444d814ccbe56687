/** Anchor of a sheet within a dossier. */
export function dossierSheetId(id: string): string {
  return `fiche-${id}`;
}
