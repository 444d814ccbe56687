import { capitalised } from '../territory/levels.ts';
import { density, type TerritoryRecord } from '../territory/territory-record.ts';
import { approximate, comparative, gapOf, kilometres, shareApart, times } from '../text/french-measures.ts';
import { ofName, thanName } from '../text/french-names.ts';
import type { Band } from './border-bands.ts';

type NamedFigures = Pick<TerritoryRecord, 'name' | 'article' | 'indicators'>;

/** A smaller ratio counts as equal. */
const SAME = 1.1;

const AREA = ['plus petite', 'plus grande'] as const;
const DENSITY = ['plus faible', 'plus forte'] as const;

function people(ratio: number): string {
  if (gapOf(ratio) < SAME) return 'à peu près autant d’habitants';
  const [share, word] = [shareApart(ratio), ratio > 1 ? 'plus' : 'moins'];
  return share ? `${share} d’habitants de ${word}` : `${times(gapOf(ratio))} ${word} d’habitants`;
}

const measure = (ratio: number, words: typeof AREA | typeof DENSITY): string =>
  gapOf(ratio) < SAME ? 'à peu près égale' : comparative(ratio, words);

/** One French sentence without a verb: names may be plural and of any gender. Null when a figure is missing. */
export function difference(first: NamedFigures, second: NamedFigures): string | null {
  const [a, b] = [first.indicators, second.indicators];
  const densities = { a: density(a), b: density(b) };
  if (!a.areaKm2 || !b.areaKm2 || !densities.a || !densities.b) return null;
  const area = measure(a.areaKm2 / b.areaKm2, AREA);
  return `${first.name}\u00a0: ${people(a.population / b.population)} ${thanName(second)}, sur une étendue ${area}, avec une densité ${measure(densities.a / densities.b, DENSITY)}.`;
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

/**
 * « À moins de 5 km, une valeur deux fois plus forte du côté de la Moselle ; … », where both sides have a value above zero;
 * null where none has. Shares of a `whole` are points apart.
 */
export function bandsSentence(
  bands: readonly Band[],
  sides: readonly [NamedFigures, NamedFigures],
  whole: number | null = null,
) {
  /** « plus forte de 12 points », or null for about as much. */
  const stronger = (a: number, b: number) => {
    const points = whole === null ? null : Math.round((100 * Math.abs(a - b)) / whole);
    if (points === null ? gapOf(a / b) < SAME : points < 2) return null;
    return points === null ? comparative(gapOf(a / b), DENSITY) : `${DENSITY[1]} de ${points}\u00a0points`;
  };
  const words = bands.flatMap(({ from, to, values: [a, b] }) => {
    if (!(a && b && a > 0 && b > 0)) return [];
    const more = stronger(a, b);
    const value = more
      ? `une valeur ${more} du côté ${ofName(sides[a > b ? 0 : 1])}`
      : 'à peu près la même valeur';
    return `${from === 0 ? 'à moins de' : `de ${from / 1000} à`} ${kilometres(to)}, ${value}`;
  });
  return words.length === 0 ? null : `${capitalised(words.join('\u00a0; '))}.`;
}
