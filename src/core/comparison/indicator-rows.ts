import { greatest } from '../collections/extremes.ts';
import { indicators, inUnit, type Measured } from '../territory/indicators.ts';

export interface IndicatorRow {
  readonly id: string;
  readonly label: string;
  /** `bar`: share of the greatest of the row, from 0 to 1. */
  readonly cells: readonly { readonly text: string; readonly bar: number }[];
}

/** One row an indicator; rows without any value, or that say nothing of territories of one commune each, are left out. */
export function indicatorRows(territories: readonly Measured[]): IndicatorRow[] {
  const isAlone = territories.map(({ indicators: { communes } }) => communes === 1);
  return indicators().flatMap((indicator): IndicatorRow[] => {
    const { id, label, rowLabel, read, figure, ofSeveral, whole } = indicator;
    if (ofSeveral && !isAlone.includes(false)) return [];
    const values = territories.map((one, at) => (ofSeveral?.alone && isAlone[at] ? null : read(one)));
    if (values.every((value) => value === null)) return [];
    const missing = ofSeveral?.alone ?? 'non connue';
    const longest = whole ?? greatest(values.map((value) => value ?? 0));
    const cells = values.map((value) => ({
      text: value === null ? missing : rowLabel ? figure(value) : inUnit(indicator, value),
      bar: value === null || longest === 0 ? 0 : value / longest,
    }));
    return [{ id, label: rowLabel ?? label, cells }];
  });
}
