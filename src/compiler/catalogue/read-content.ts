import { territoryKey } from '../../core/territory/territory.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import type { ContentFolder } from '../content-folder.ts';
import { gatherProblems } from '../gather-problems.ts';
import { unreadGroupings } from '../geography/unread-groupings.ts';
import { absentFromPublication } from '../settings/publication-schema.ts';
import { readSheets, type SheetsReading } from './read-sheets.ts';
import { readSite, SITE_FILE } from './read-site.ts';
import { readTerritories } from './read-territories.ts';
import { readThemes } from './themes.ts';

/** Without the contours. Tells every problem of every file; what a file in error holds is null. */
export function readContent(folder: ContentFolder) {
  const { unless, ...problems } = gatherProblems();
  const site = unless(() => readSite(folder));
  const themes = unless(() => readThemes(folder));
  const { tables, gazetteer, ...named } = readTerritories(folder.root);
  const read = readSheets(folder, { themes, gazetteer, tables });
  const unsaid = site ? absentFromPublication(site.publication, `${folder.path}/${SITE_FILE}`) : [];
  return {
    ...{ site, themes, gazetteer, ...read, ...withoutUnread(tables, read.sheets) },
    diagnostics: [...problems.diagnostics, ...unsaid, ...named.diagnostics, ...read.diagnostics],
    texts: new Map([...problems.texts, ...named.texts, ...read.texts]),
  };
}

/** A grouping in error, told where it is declared, leaves its sheets out and nothing else. */
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
