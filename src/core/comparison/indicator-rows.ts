import { greatest } from '../collections/extremes.ts';
import { indicators, inUnit, type Measured } from '../indicators/indicators.ts';

/** One row an indicator; rows without any value, or that say nothing of territories of one commune each, are left out. */
export function indicatorRows(territories: readonly Measured[]) {
  const areAlone = territories.every(({ indicators: { communes } }) => communes === 1);
  return indicators().flatMap((indicator) => {
    const { id, label, rowLabel, read, figure, ofSeveral, whole, absence } = indicator;
    if (ofSeveral && areAlone) return [];
    /** Of any territory, to rank one among all; none of sheets, since most have none. */
    const readOf = (of: Measured) => (ofSeveral?.alone && of.indicators.communes === 1 ? null : read(of));
    const values = territories.map(readOf);
    const reasons = territories.map((one) => absence?.(one.indicators));
    if (values.every((value, at) => value === null && !reasons[at])) return [];
    const missing = ofSeveral?.alone ?? (absence ? 'pas de chiffre à cet échelon' : 'non connue');
    const longest = whole ?? greatest(values.map((value) => value ?? 0));
    const cells = values.map((value, at) => ({
      text: value === null ? (reasons[at] ?? missing) : rowLabel ? figure(value) : inUnit(indicator, value),
      /** Share of the greatest of the row, from 0 to 1. */
      bar: value === null || longest <= 0 ? 0 : Math.max(0, value / longest),
    }));
    return [{ id, label: rowLabel ?? label, cells, readOf }];
  });
}

export type IndicatorRow = ReturnType<typeof indicatorRows>[number];
