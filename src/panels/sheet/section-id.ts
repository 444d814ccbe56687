/** Anchor of a section, by its place; `sheet` sets it apart where a page has several sheets. */
export function sectionId(index: number, sheet?: string): string {
  return `${sheet === undefined ? '' : `${sheet}-`}partie-${index + 1}`;
}
