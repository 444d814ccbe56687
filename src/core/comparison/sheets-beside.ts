import { type BorderPath, nearestTo, placeOnBorder } from '../geo/border-path.ts';
import type { Contour } from '../geo/topology.ts';
import type { Catalogue } from '../sheet/catalogue.ts';
import type { LocatedSheet } from '../sheet/catalogue-index.ts';
import { concernedSheets } from '../sheet/concerned-sheets.ts';
import type { TerritoryKey } from '../territory/territory.ts';
import type { TerritoryRecord } from '../territory/territory-record.ts';

export interface SheetBeside extends LocatedSheet {
  /** Which of the two territories it is of. */
  readonly of: 0 | 1;
  readonly along: number;
  /** Metres to the border; 0 for one of a territory that reaches it. */
  readonly away: number;
  /** Of the whole of one of the two. */
  readonly isWhole: boolean;
}

/** Metres, beyond the error of contours: a territory that comes so near lies along the border. */
const TOUCHES = 1000;

/** Sheets of two territories and of those inside them, each once, nearest to their border first. `contourOf` none where a pin is all that is known. */
export function sheetsBeside(
  catalogue: Catalogue,
  records: readonly [TerritoryRecord, TerritoryRecord],
  path: BorderPath,
  contourOf: (key: TerritoryKey) => Contour | undefined,
): SheetBeside[] {
  const placeOf = ({ territory: { key, pin } }: LocatedSheet) => {
    const { along, away } = placeOnBorder(path, pin);
    const contour = contourOf(key);
    const nearest = (contour && nearestTo(path, contour)?.away) ?? away;
    return { along, away: contour && nearest < TOUCHES ? 0 : Math.min(away, nearest) };
  };
  return ([0, 1] as const)
    .flatMap((of) => {
      const { here, inside } = concernedSheets(catalogue, records[of]);
      return [
        ...inside.map((sheet): SheetBeside => ({ ...sheet, of, isWhole: false, ...placeOf(sheet) })),
        ...here.map((sheet): SheetBeside => ({ ...sheet, of, isWhole: true, along: 0, away: 0 })),
      ];
    })
    .sort((a, b) => a.away - b.away)
    .filter(({ sheet }, at, all) => all.findIndex((other) => other.sheet.id === sheet.id) === at);
}
