import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { concernedSheets } from '../../domain/sheet/concerned-sheets.ts';
import type { ThemeId } from '../../domain/sheet/initiative.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import type { TerritoryRecord } from '../../domain/territory/territory-record.ts';
import type { Disc } from '../../geo/label-beside.ts';
import type { Drawing } from '../../outline/same-scale.ts';

export interface SheetPin extends Disc {
  readonly key: TerritoryKey;
  readonly name: string;
  /** Of the first sheet. */
  readonly theme: ThemeId;
  readonly count: number;
}

/** In units of the picture; a pin of several sheets shows their count. */
const RADIUS = { one: 7, several: 10 } as const;

/** One pin a place, for the sheets of a territory and those inside it. */
export function sheetPins(catalogue: Catalogue, record: TerritoryRecord, drawing: Drawing): SheetPin[] {
  const { here, inside } = concernedSheets(catalogue, record);
  const shown = [...inside, ...here];
  const places = new Map(shown.toReversed().map((one) => [one.territory.key, one]));
  return [...places.values()].flatMap(({ sheet, territory: { key, name, pin } }): SheetPin[] => {
    const at = drawing.place(pin);
    if (!at) return [];
    const count = shown.filter(({ territory }) => territory.key === key).length;
    const radius = count > 1 ? RADIUS.several : RADIUS.one;
    return [{ key, name, theme: sheet.themes[0], count, at, radius }];
  });
}
