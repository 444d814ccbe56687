import { approximate, times } from '../../text/french-measures.ts';
import { ofName } from '../../text/french-names.ts';
import { thanName } from '../../text/than-name.ts';
import { density, type Indicators } from '../territory/territory-record.ts';

export interface NamedFigures {
  readonly name: string;
  readonly article: string;
  readonly indicators: Indicators;
}

/** A smaller ratio counts as equal. */
const SAME = 1.1;

interface Words {
  readonly same: string;
  readonly more: string;
  readonly less: string;
}

const PEOPLE: Words = {
  same: 'à peu près autant d’habitants',
  more: 'plus d’habitants',
  less: 'moins d’habitants',
};
const GROUND: Words = { same: 'à peu près égale', more: 'plus grande', less: 'plus petite' };
const DENSITY: Words = { same: 'à peu près égale', more: 'plus forte', less: 'plus faible' };

function told(ratio: number, { same, more, less }: Words): string {
  const gap = Math.max(ratio, 1 / ratio);
  return gap < SAME ? same : `${times(gap)} ${ratio > 1 ? more : less}`;
}

/** One French sentence without a verb: names may be plural and of any gender. Null when a figure is missing. */
export function difference(first: NamedFigures, second: NamedFigures): string | null {
  const [a, b] = [first.indicators, second.indicators];
  const [ours, theirs] = [density(a), density(b)];
  if (!a.areaKm2 || !b.areaKm2 || !ours || !theirs) return null;
  const people = told(a.population / b.population, PEOPLE);
  const ground = told(a.areaKm2 / b.areaKm2, GROUND);
  return `${first.name}\u00a0: ${people} ${thanName(second)}, sur une étendue ${ground}, avec une densité ${told(ours / theirs, DENSITY)}.`;
}

const UNEQUAL = 10;

/** « Villeurbanne : un territoire environ 5 800 fois plus petit que celui de la Nouvelle-Aquitaine. », or null when no two are so unequal. */
export function unequalSentence(territories: readonly NamedFigures[]): string | null {
  const sorted = territories
    .filter(({ indicators }) => indicators.areaKm2)
    .toSorted((a, b) => (a.indicators.areaKm2 ?? 0) - (b.indicators.areaKm2 ?? 0));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least?.indicators.areaKm2 || !most?.indicators.areaKm2) return null;
  const gap = most.indicators.areaKm2 / least.indicators.areaKm2;
  return gap < UNEQUAL
    ? null
    : `${least.name}\u00a0: un territoire environ ${approximate(gap)} fois plus petit que celui ${ofName(most)}.`;
}
