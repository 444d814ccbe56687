import { greatest } from '../collections/extremes.ts';
import { density, type Indicators } from '../territory/territory-record.ts';
import { percent, rounded } from '../text/french-measures.ts';
import { count } from '../text/french-numbers.ts';

interface CountedTerritory {
  readonly indicators: Indicators;
  readonly sheets: number;
}

interface IndicatorCell {
  readonly text: string;
  /** Share of the greatest of the row, from 0 to 1. */
  readonly bar: number;
}

export interface IndicatorRow {
  readonly id: 'population' | 'area' | 'density' | 'communes' | 'rural' | 'sheets';
  readonly label: string;
  readonly cells: readonly IndicatorCell[];
}

interface Indicator extends Pick<IndicatorRow, 'id' | 'label'> {
  readonly read: (territory: CountedTerritory) => number | null;
  readonly format: (value: number) => string;
  /** Text of a cell without a figure. */
  readonly missing?: string;
  /** Bars are shares of this, instead of the greatest value of the row. */
  readonly whole?: number;
}

const measure = (value: number) => `≈\u00a0${rounded(value)}`;

const INDICATORS: readonly Indicator[] = [
  {
    id: 'population',
    label: 'Population, en habitants',
    read: ({ indicators }) => indicators.population,
    format: count,
  },
  {
    id: 'area',
    label: 'Superficie',
    read: ({ indicators }) => indicators.areaKm2,
    format: (value) => `${measure(value)}\u00a0km²`,
  },
  {
    id: 'density',
    label: 'Densité',
    read: ({ indicators }) => density(indicators),
    format: (value) => `${measure(value)}\u00a0hab./km²`,
  },
  {
    id: 'communes',
    label: 'Communes',
    read: ({ indicators }) => indicators.communes,
    format: count,
  },
  {
    id: 'rural',
    label: 'Part des habitants vivant dans une commune de moins de 2\u202f000 habitants',
    read: ({ indicators }) => (indicators.communes > 1 ? indicators.ruralShare : null),
    format: percent,
    missing: 'sans objet',
    whole: 1,
  },
  {
    id: 'sheets',
    label: 'Fiches (du territoire et de ceux qu’il contient)',
    read: ({ sheets }) => sheets,
    format: count,
  },
];

/** One row an indicator; rows without any value, or where each territory is one commune, are left out. */
export function indicatorRows(territories: readonly CountedTerritory[]): IndicatorRow[] {
  return INDICATORS.flatMap(({ id, label, read, format, missing = 'non connue', whole }): IndicatorRow[] => {
    const values = territories.map(read);
    const single = id === 'communes' && values.every((value) => value === 1);
    if (single || values.every((value) => value === null)) return [];
    const longest = whole ?? greatest(values.map((value) => value ?? 0));
    const cells = values.map((value) => ({
      text: value === null ? missing : format(value),
      bar: value === null || longest === 0 ? 0 : value / longest,
    }));
    return [{ id, label, cells }];
  });
}
