import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteSettings } from '../../core/settings/site.ts';
import { territoryKey } from '../../core/territory/territory.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import { gatherProblems } from '../content-error.ts';
import { type ContentFolder, inContent } from '../content-folder.ts';
import { unreadGroupings } from '../geography/read-groupings.ts';
import { readIndicators } from '../indicators/read-indicators.ts';
import { absentFromPublication } from '../settings/publication-schema.ts';
import { readSheets, type SheetsReading } from './read-sheets.ts';
import { readSite, SITE_FILE } from './read-site.ts';
import { readTerritories } from './read-territories.ts';
import { situateSheets } from './situate-sheets.ts';
import { territoryGeography } from './territory-content.ts';
import { readThemes } from './themes.ts';

/** Without the contours. Reports every problem of every file; what a file in error holds is null. */
export function readContent(folder: ContentFolder) {
  const { unless, ...problems } = gatherProblems();
  const site = unless(() => readSite(folder));
  const themes = unless(() => readThemes(folder));
  const { tables, gazetteer, ...named } = readTerritories(folder);
  const own = readIndicators(folder, tables);
  const read = readSheets(folder, { themes, gazetteer, tables });
  const missing = site ? absentFromPublication(site.publication, inContent(folder, SITE_FILE)) : [];
  return {
    ...{
      site,
      themes,
      gazetteer,
      indicators: own.indicators,
      ...read,
      published: [...read.published, ...picturesOf(folder, site)],
      ...withoutUnread(tables, read.sheets),
    },
    diagnostics: [
      ...problems.diagnostics,
      ...missing,
      ...named.diagnostics,
      ...own.diagnostics,
      ...read.diagnostics,
    ],
    texts: new Map([...problems.texts, ...named.texts, ...own.texts, ...read.texts]),
  };
}

const picturesOf = ({ root, path }: ContentFolder, site: SiteSettings | null) =>
  (site?.pictures ?? []).map(({ file, source }) => ({
    ...{ file, content: readFileSync(join(root, path, source)) },
  }));

/** A grouping in error is reported where it is declared: its sheets are left out, and nothing else. */
function withoutUnread(tables: TerritoryTables | null, sheets: SheetsReading['sheets']) {
  if (!tables) return { tables, sheets };
  const unread = unreadGroupings(tables);
  if (unread.size === 0) return { tables, sheets };
  return {
    tables: {
      ...tables,
      groupings: tables.groupings.filter((row) => !unread.has(territoryKey(row.level, row.code))),
    },
    sheets: sheets.filter(({ territories }) => !territories.some((key) => unread.has(key))),
  };
}

/** Reports all that `compileContent` would refuse, without the seconds that it takes. */
export function checkContent(folder: ContentFolder) {
  const read = readContent(folder);
  if (!read.site || !read.tables || read.sheets.length === 0) return read;
  const geography = territoryGeography(folder, read.tables);
  const { sheets, diagnostics } = situateSheets(read, geography, read.site.contours.kind);
  const placed = new Set(sheets.map(({ id }) => id));
  return {
    ...read,
    sheets: read.sheets.filter(({ id }) => placed.has(id)),
    diagnostics: [...read.diagnostics, ...diagnostics],
  };
}
