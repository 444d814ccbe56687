import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatherProblems } from '../../content/diagnostics/content-error.ts';
import { type ContentFolder, inContent } from '../../content/files/content-folder.ts';
import { absentFromPublication } from '../../content/settings/publication-schema.ts';
import { readThemes } from '../../content/settings/themes.ts';
import type { SiteSettings } from '../../core/settings/site.ts';
import { territoryKey } from '../../core/territory/territory.ts';
import type { GroupingRow, TerritoryTables } from '../../core/territory/territory-tables.ts';
import { unreadGroupings } from '../geography/read-groupings.ts';
import { readIndicators } from '../indicators/read-indicators.ts';
import { readSite, SITE_FILE } from '../settings/read-site.ts';
import { readTerritories } from '../territories/read-territories.ts';
import { territoryGeography } from '../territories/territory-content.ts';
import { readSheets, type SheetsReading } from './read-sheets.ts';
import { situateSheets } from './situate-sheets.ts';

/** Without the contours. Reports every problem of every file; what a file in error holds is null. */
export function readContent(folder: ContentFolder) {
  const { unless, joined, diagnostics, texts } = gatherProblems();
  const site = unless(() => readSite(folder));
  const themes = unless(() => readThemes(folder));
  if (site) diagnostics.push(...absentFromPublication(site.publication, inContent(folder, SITE_FILE)));
  const { tables, gazetteer } = joined(readTerritories(folder));
  const { indicators } = joined(readIndicators(folder, tables));
  const read = joined(readSheets(folder, { themes, gazetteer, tables }));
  return {
    site,
    themes,
    indicators,
    ...read,
    diagnostics,
    texts,
    published: [...read.published, ...picturesOf(folder, site)],
    ...withoutUnread({ tables, sheets: read.sheets }),
  };
}

const picturesOf = ({ root, path }: ContentFolder, site: SiteSettings | null) =>
  (site?.pictures ?? []).map(({ file, source }) => ({
    file,
    content: readFileSync(join(root, path, source)),
  }));

type Sheets = Pick<SheetsReading, 'sheets'> & { readonly tables: TerritoryTables | null };

/** A grouping in error is reported where it is declared: its sheets are left out, and nothing else. */
function withoutUnread({ tables, sheets }: Sheets): Sheets {
  const unread = tables && unreadGroupings(tables);
  if (!unread || unread.size === 0) return { tables, sheets };
  const isRead = ({ level, code }: GroupingRow) => !unread.has(territoryKey(level, code));
  return {
    tables: { ...tables, groupings: tables.groupings.filter(isRead) },
    sheets: sheets.filter(({ territories }) => !territories.some((key) => unread.has(key))),
  };
}

/** Reports all that `compileContent` would refuse, without the seconds that it takes. */
export function checkContent(folder: ContentFolder) {
  const read = readContent(folder);
  const { site, tables, sheets } = read;
  const geography = site && tables && sheets.length > 0 ? territoryGeography(folder, tables) : null;
  const situated = site && geography ? situateSheets(read, geography, site.contours.kind) : NONE_SITUATED;
  return { ...read, ...situated, diagnostics: [...read.diagnostics, ...situated.diagnostics] };
}

const NONE_SITUATED: ReturnType<typeof situateSheets> = {
  sheets: [],
  placed: new Map(),
  officialPlaces: {},
  diagnostics: [],
};
