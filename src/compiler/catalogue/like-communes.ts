import { MOST_COMPARABLE } from '../../domain/territory/comparable.ts';
import type { Indicators } from '../../domain/territory/territory-record.ts';
import type { LikeCommune } from '../../formats/like-communes-file.ts';

export interface MeasuredCommune {
  readonly code: string;
  readonly name: string;
  readonly indicators: Indicators;
}

/** Logarithms. */
interface Point {
  readonly commune: MeasuredCommune;
  readonly population: number;
  readonly density: number;
}

interface Found {
  readonly point: Point;
  /** Of the distance between two communes. */
  readonly square: number;
}

/** Nearest first, then in the order of codes. */
function keep(found: Found[], candidate: Found): void {
  const at = found.findIndex(
    ({ point, square }) =>
      candidate.square < square ||
      (candidate.square === square && candidate.point.commune.code < point.commune.code),
  );
  if (at >= 0) found.splice(at, 0, candidate);
  else found.push(candidate);
  found.length = Math.min(found.length, MOST_COMPARABLE);
}

/** The same as `unlikeness`, squared, without reading figures again a hundred million times. */
function squareBetween(a: Point, b: Point): number {
  return (a.population - b.population) ** 2 + (a.density - b.density) ** 2;
}

/** Walks both ways in order of population, until population alone is further off than the fifth found. */
function nearest(points: readonly Point[], index: number): Found[] {
  const ours = points[index];
  const found: Found[] = [];
  if (!ours) return found;
  let worst = Number.POSITIVE_INFINITY;
  const further = (at: number): boolean => {
    const point = points[at];
    if (!point || (point.population - ours.population) ** 2 > worst) return false;
    const square = squareBetween(ours, point);
    if (square <= worst) {
      keep(found, { point, square });
      worst = found[MOST_COMPARABLE - 1]?.square ?? Number.POSITIVE_INFINITY;
    }
    return true;
  };
  for (let step = 1, down = true, up = true; down || up; step++) {
    down &&= further(index - step);
    up &&= further(index + step);
  }
  return found;
}

/** Nearest first; communes without people or contour have none. */
export function likeCommunes(communes: readonly MeasuredCommune[]): Map<string, LikeCommune[]> {
  const points = communes
    .flatMap((commune): Point[] => {
      const { population, areaKm2 } = commune.indicators;
      if (population === 0 || !areaKm2) return [];
      return [{ commune, population: Math.log2(population), density: Math.log2(population / areaKm2) }];
    })
    .sort((a, b) => a.population - b.population || (a.commune.code < b.commune.code ? -1 : 1));
  return new Map(
    points.map(({ commune: { code } }, index) => [
      code,
      nearest(points, index).map(
        ({ point: { commune } }): LikeCommune => [
          commune.code,
          commune.name,
          commune.indicators.population,
          commune.indicators.areaKm2 ?? 0,
        ],
      ),
    ]),
  );
}
