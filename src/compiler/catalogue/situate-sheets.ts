import { TOP } from '../../content/diagnostics/yaml-source.ts';
import { bboxOf } from '../../core/geo/bbox.ts';
import { silhouetteFrame, silhouetteOf } from '../../core/geo/silhouette.ts';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import type { SiteContours } from '../../core/settings/site.ts';
import type { SheetTerritory } from '../../core/sheet/catalogue.ts';
import type { Initiative, PinnedPlace } from '../../core/sheet/initiative.ts';
import type { OfficialPlace } from '../../core/sheet/sheet-table.ts';
import { isRoughArea } from '../../core/territory/statistical-notes.ts';
import { partsOf, type Territory, type TerritoryKey } from '../../core/territory/territory.ts';
import { madeByKey } from '../../core/text/made-once.ts';
import { typographic } from '../../core/text/typography.ts';
import type { Contours } from '../geography/build-topology.ts';
import { areasOf, territoryFeature } from '../geography/territory-feature.ts';
import { lineageOf, type TerritoryLookup } from '../territories/territory-lookup.ts';
import { placeOf, recordOf, type TerritoryGeography } from '../territories/territory-records.ts';
import type { SheetsReading } from './read-sheets.ts';

const UNITS = 400;

/** For the header of a sheet: nothing where the shape would be that of its indicative contour. */
function sheetOutline(
  contours: Contours,
  territory: Territory | undefined,
  kind: SiteContours['kind'],
): Pick<Initiative, 'outline'> {
  if (!territory || isRoughArea(territory, kind)) return {};
  const { level, code } = territory;
  if (!areasOf(contours, level).some(({ id }) => id === code)) return {};
  const { geometry } = territoryFeature(contours, level, code);
  const { path } = silhouetteOf(geometry, UNITS);
  const { left, top, width, height, scale } = silhouetteFrame(bboxOf(geometry), UNITS);
  const viewBox = [left, top, width * scale, height * scale].map(Math.round).join(' ');
  return { outline: { path, viewBox } };
}

/** A perimeter with several keys is listed once, under its main one. */
function mainKeys(
  lookup: TerritoryLookup,
  [main, ...others]: Initiative['territories'],
): Initiative['territories'] {
  const first = lookup.mainKey(main);
  const rest = new Set(others.map(lookup.mainKey));
  rest.delete(first);
  return [first, ...rest];
}

/** Looks up here all that the site needs of a sheet's territories: a sheet that lacks some is left out, and reported. */
export function situateSheets(
  { sheets, located }: Pick<SheetsReading, 'sheets' | 'located'>,
  { lookup, contours, placements }: TerritoryGeography,
  kind: SiteContours['kind'],
) {
  const placed = new Map<TerritoryKey, SheetTerritory>();
  const officialPlaces: Record<TerritoryKey, OfficialPlace> = {};
  const diagnostics: Diagnostic[] = [];
  const outlineOf = madeByKey((key: TerritoryKey) => sheetOutline(contours, placed.get(key), kind));
  const situated = sheets.flatMap((sheet) => {
    try {
      const keys = mainKeys(lookup, sheet.territories);
      for (const key of keys.filter((one) => !placed.has(one))) {
        const [level, code] = partsOf(key);
        placed.set(key, recordOf({ lookup, placements }, level, code));
        const name = lookup.row(level, code)?.name ?? '';
        const { departement, region } = lineageOf(lookup, level, code);
        officialPlaces[key] = { name, departement, region };
      }
      const places = sheet.places.map(({ key, name }): PinnedPlace => {
        return { key, name: typographic(name), pin: placeOf(placements, key).pin };
      });
      return [{ ...sheet, territories: keys, places, ...outlineOf(keys[0]) }];
    } catch (error) {
      const found = located.find((one) => one.sheet.id === sheet.id);
      diagnostics.push(unplaced(found, error));
      return [];
    }
  });
  return { sheets: situated, placed, officialPlaces, diagnostics };
}

function unplaced(of: SheetsReading['located'][number] | undefined, error: unknown): Diagnostic {
  const { line, column, length } = of?.sheet.authored[0] ?? TOP;
  return {
    severity: 'erreur',
    code: 'territoire-sans-place',
    file: of?.path ?? '',
    line,
    column,
    length,
    message: 'L’atlas ne sait pas placer cette fiche sur la carte.',
    help: `Lancez « npm run geography », ou indiquez un territoire voisin (${error instanceof Error ? error.message : error}).`,
  };
}
