import type { Edition } from '../../core/settings/open-data.ts';
import type { SiteSettings } from '../../core/settings/site.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';

/** Of the shape of every published file. */
export const VERSION = '2.0.0';

export interface Editions {
  readonly sheets: Edition;
  readonly contours: Edition;
}

/** The latest day that a sheet or its document tells: a month counts from its first day, a year too. */
function latest(sheets: readonly Pick<Initiative, 'details' | 'source'>[]): string | null {
  const dates = sheets.flatMap(({ details, source }) => details?.date ?? source?.year?.toString() ?? []);
  return dates.toSorted().at(-1) ?? null;
}

export function editionsOf(
  { dataLicences, cogYear }: Pick<SiteSettings, 'dataLicences' | 'cogYear'>,
  sheets: readonly Pick<Initiative, 'details' | 'source'>[],
): Editions {
  return {
    sheets: { version: VERSION, licence: dataLicences.sheets, date: latest(sheets) },
    contours: { version: VERSION, licence: dataLicences.contours, date: `${cogYear}-01-01` },
  };
}
