import type { Edition } from '../../core/settings/open-data.ts';
import type { SiteSettings } from '../../core/settings/site.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import { DATA_VERSION } from '../../core/sheet/table-fields.ts';

type DatedSheet = Pick<Initiative, 'details' | 'source'>;

/** The latest day that a sheet or its document gives: a month counts from its first day, a year too. */
function latest(sheets: readonly DatedSheet[]): string | null {
  const dates = sheets.flatMap(({ details, source }) => details?.date ?? source?.year?.toString() ?? []);
  return dates.toSorted().at(-1) ?? null;
}

/** Version, licence and date of the files of open data: of the sheets, and of the contours. */
export function editionsOf(
  { dataLicences, cogYear }: Pick<SiteSettings, 'dataLicences' | 'cogYear'>,
  dated: readonly DatedSheet[],
) {
  const version = DATA_VERSION;
  const sheets: Edition = { version, licence: dataLicences.sheets, date: latest(dated) };
  const contours: Edition = { version, licence: dataLicences.contours, date: `${cogYear}-01-01` };
  return { sheets, contours };
}
