import type { AtlasContent } from '../../compiler/catalogue/compile-content.ts';
import { publicAddress } from '../../core/settings/publication.ts';
import { mainTerritory } from '../../core/sheet/catalogue.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import type { Territory, TerritoryKey } from '../../core/territory/territory.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { territoryPath } from '../../state/address/addresses.ts';

export type SharedContent = Pick<
  AtlasContent,
  'site' | 'catalogue' | 'themes' | 'upperLevels' | 'sheets' | 'contours'
>;

/** A site whose public address is known, and what its pages and files say of what they show. */
export type PublishedAtlas = NonNullable<ReturnType<typeof publishedAtlas>>;

/** Null without public address: what needs one is not written. */
export function publishedAtlas(content: SharedContent) {
  const { publication } = content.site;
  if (publication.address === null) return null;
  /** Public address of a path from the site's root. */
  const urlOf = (path: string) => publicAddress(publication, path) ?? '';
  const territories: ReadonlyMap<TerritoryKey, TerritoryRecord> = new Map(
    [...content.upperLevels.territories, ...content.catalogue.territories].map((one) => [one.key, one]),
  );
  const labels = new Map(content.themes.map(({ id, label }) => [id, label]));
  return {
    content,
    publication,
    urlOf,
    territories,
    sheets: new Map(content.sheets.map((sheet) => [sheet.id, sheet])),
    linkTo: ({ name, level, code }: Territory) => ({
      name,
      address: urlOf(territoryPath(level, code)),
    }),
    /** @throws Error for a sheet of another catalogue. */
    territoryOf: (sheet: Initiative) => {
      const found = territories.get(mainTerritory(sheet));
      if (!found) throw new Error(`no territory for ${sheet.id}`);
      return found;
    },
    themesOf: ({ themes }: Initiative) => themes.map((id) => labels.get(id) ?? id),
  };
}
