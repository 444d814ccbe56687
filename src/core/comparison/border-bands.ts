import { colouringValue, isPublished } from '../indicators/colouring.ts';
import type { Colouring } from '../indicators/colouring-names.ts';
import type { Indicators } from '../territory/territory-record.ts';
import { BANDS, type CommonBorder, type Side } from './common-border.ts';

/** Sum over sum: never a mean of rates. The area is unknown where one of them is. */
export function summed(all: readonly Indicators[]): Indicators {
  const sum = (read: (one: Indicators) => number) => all.reduce((total, one) => total + read(one), 0);
  const population = sum((one) => one.population);
  return {
    population,
    areaKm2: all.every(({ areaKm2 }) => areaKm2) ? sum(({ areaKm2 }) => areaKm2 ?? 0) : null,
    communes: sum(({ communes }) => communes),
    ruralShare: population && sum((one) => one.population * one.ruralShare) / population,
  };
}

/** From and to in metres. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly values: readonly [number | null, number | null];
}

/** Of units and sheets together; of a publisher's indicator, which is never summed, the median. */
function valueOfBand(colouring: Colouring, units: readonly Indicators[], sheets: number): number | null {
  if (units.length === 0) return null;
  if (!isPublished(colouring)) return colouringValue(colouring, summed(units), sheets);
  const values = units.flatMap((one) => colouringValue(colouring, one, 0) ?? []).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? null;
}

/** An indicator on the left and on the right of a border, by distance, metres; null without any. Sheets of a whole territory count in none. */
export function bandsOf({ level, sides, sheets }: CommonBorder, colouring: Colouring): readonly Band[] {
  return BANDS[level].map((to, at, bounds) => {
    const from = bounds[at - 1] ?? 0;
    const isWithin = ({ away }: { readonly away: number }) => away >= from && away < to;
    const valueOn = (side: Side) => {
      const { territory, units } = sides[side];
      const own = sheets.filter(
        (one) => one.side === side && one.territory.key !== territory.view.record.key,
      );
      const within = units.filter(isWithin).map(({ indicators }) => indicators);
      return valueOfBand(colouring, within, own.filter(isWithin).length);
    };
    return { from, to, values: [valueOn(0), valueOn(1)] as const };
  });
}
