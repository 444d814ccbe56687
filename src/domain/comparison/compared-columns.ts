import type { ComparedColumn, ComparedTerritory, Comparison } from './comparison.ts';
/** Stable key of a column while others come and go: its sheet, or its territory. */
export function columnSubject({ ofSheets }: Pick<Comparison, 'ofSheets'>, column: ComparedColumn): string {
  return (ofSheets && column.sheet?.id) || column.territory.view.record.key;
}

export const territoriesOf = ({ territory, others }: ComparedColumn): readonly ComparedTerritory[] => [
  territory,
  ...others,
];
