import type { ContentFolder } from '../content-folder.ts';
import { readContent } from './read-content.ts';
import { situateSheets } from './situate-sheets.ts';
import { territoryGeography } from './territory-content.ts';

/** What `compileContent` would refuse, without what takes it seconds to make. */
export function checkContent(folder: ContentFolder) {
  const read = readContent(folder);
  if (!read.site || !read.tables || read.sheets.length === 0) return read;
  const { sheets, diagnostics } = situateSheets(
    read,
    territoryGeography(folder.root, read.tables),
    read.site.contours.kind,
  );
  const placed = new Set(sheets.map(({ id }) => id));
  return {
    ...read,
    sheets: read.sheets.filter(({ id }) => placed.has(id)),
    diagnostics: [...read.diagnostics, ...diagnostics],
  };
}
