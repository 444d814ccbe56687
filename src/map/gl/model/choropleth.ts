import {
  absenceInWords,
  colouringValue,
  levelNote,
  stepAt,
  valueInWords,
} from '../../../core/indicators/colouring.ts';
import type { Colouring } from '../../../core/indicators/colouring-names.ts';
import type { Catalogue } from '../../../core/sheet/catalogue.ts';
import type { ClickedLevel } from '../../../core/territory/clicked-level.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import type { MeasuredTerritory } from '../../../core/territory/territory-record.ts';
import type { Figures } from '../contours/level-geometry.ts';

export interface Choropleth {
  readonly colouring: Colouring;
  readonly level: ClickedLevel;
  /** Values by key, in the unit of `colouringValue`; empty until the figures have come. */
  readonly values: ReadonlyMap<TerritoryKey, number>;
  /** Why others have none, in French, where that is known. */
  readonly absences?: ReadonlyMap<TerritoryKey, string>;
  readonly failed: boolean;
}

export function choroplethOf(
  sheetsOf: (key: TerritoryKey) => number,
  colouring: Colouring | undefined,
  level: ClickedLevel,
  figures: Figures | undefined,
  failed: boolean,
  author: MeasuredTerritory | null = null,
): Choropleth | null {
  if (!colouring) return null;
  const values = new Map<TerritoryKey, number>();
  const absences = new Map<TerritoryKey, string>();
  const given = levelNote(colouring, level) ? [] : (figures ?? []);
  for (const [key, indicators] of given) {
    const value = colouringValue(colouring, indicators, sheetsOf(key), author?.indicators);
    const absence = value === null && absenceInWords(colouring, indicators);
    if (absence) absences.set(key, absence);
    if (value !== null && key !== author?.key) values.set(key, value);
  }
  return { colouring, level, values, absences, failed };
}

/** Of territories overseas whose value is known. */
export const shadesOf = (
  { colouring, level, values }: Choropleth,
  { overseas }: Pick<Catalogue, 'overseas'>,
) =>
  new Map(
    overseas.flatMap(({ key }) => {
      const value = values.get(key);
      if (value === undefined) return [];
      const shade = { step: stepAt(colouring, level, value), value: valueInWords(colouring, level, value) };
      return [[key, shade] as const];
    }),
  );
