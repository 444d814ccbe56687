import { MOST_COMPARABLE, unlikeness } from '../../domain/comparable.ts';
import type { LikeCommune } from '../../domain/territory-files.ts';
import type { Indicators } from '../../domain/territory-record.ts';

/** A commune with its figures. */
export interface MeasuredCommune {
  readonly code: string;
  readonly name: string;
  readonly indicators: Indicators;
}

interface Found {
  readonly commune: MeasuredCommune;
  readonly distance: number;
}

/** Keeps the nearest ones, nearest first; equal ones in the order of their codes. */
function keep(found: Found[], candidate: Found): void {
  const at = found.findIndex(
    ({ commune, distance }) =>
      candidate.distance < distance ||
      (candidate.distance === distance && candidate.commune.code < commune.code),
  );
  if (at >= 0) found.splice(at, 0, candidate);
  else found.push(candidate);
  found.length = Math.min(found.length, MOST_COMPARABLE);
}

/**
 * For each commune the five most like it in all France, nearest first. Communes are walked in order of population: once
 * population alone is further off than the fifth found, nothing beyond can be nearer.
 */
export function likeCommunes(communes: readonly MeasuredCommune[]): Map<string, LikeCommune[]> {
  const sorted = communes
    .filter(({ indicators }) => indicators.population > 0 && indicators.areaKm2)
    .sort((a, b) => a.indicators.population - b.indicators.population || (a.code < b.code ? -1 : 1));
  const populations = sorted.map(({ indicators }) => Math.log2(indicators.population));
  const nearest = (index: number): Found[] => {
    const ours = sorted[index]?.indicators as Indicators;
    const found: Found[] = [];
    const further = (at: number) => {
      const commune = sorted[at];
      if (!commune) return false;
      const gap = Math.abs((populations[at] ?? 0) - (populations[index] ?? 0));
      const worst = found[MOST_COMPARABLE - 1]?.distance ?? Number.POSITIVE_INFINITY;
      if (gap > worst) return false;
      keep(found, { commune, distance: unlikeness(ours, commune.indicators) });
      return true;
    };
    for (let step = 1, down = true, up = true; down || up; step++) {
      down &&= further(index - step);
      up &&= further(index + step);
    }
    return found;
  };
  return new Map(
    sorted.map(({ code }, index) => [
      code,
      nearest(index).map(
        ({ commune: { code: other, name, indicators } }): LikeCommune => [
          other,
          name,
          indicators.population,
          indicators.areaKm2 ?? 0,
        ],
      ),
    ]),
  );
}
