import type { TerritoryRecord } from './territory-record.ts';

const APART = /^(?:com:9\d\d|departement:97\d|region:94)$/u;

/** What the sea cuts off from the rest: an overseas département or collectivité, Corse; else the mainland. */
export function landOf({ key, parents }: Pick<TerritoryRecord, 'key' | 'parents'>): string {
  return [key, ...parents.map((parent) => parent.key)].find((one) => APART.test(one)) ?? 'mainland';
}
