import { isGrouping } from '../../core/territory/level.ts';
import type { LocatedEntry } from './located-entry.ts';
import type { Context } from './resolution.ts';

export type Condition = (entry: LocatedEntry) => boolean;

export interface Scope {
  readonly accepts: Condition;
  readonly isLocated: boolean;
  readonly hasDepartement: boolean;
  readonly cog: number | undefined;
}

export const EVERYWHERE: Scope = {
  accepts: () => true,
  isLocated: false,
  hasDepartement: false,
  cog: undefined,
};

/** A territory is inside itself, and an EPCI inside every département it touches. */
export function scopeOf(context: Context): Scope {
  const { level, departement, region, epci, ept, cog } = context;
  return {
    accepts: (it) =>
      (level === undefined || it.entry.level === level) &&
      (departement === undefined || it.departements.includes(departement)) &&
      (region === undefined || it.regions.includes(region)) &&
      (epci === undefined || isOrIsIn(it, 'epci', epci)) &&
      (ept === undefined || isOrIsIn(it, 'ept', ept)),
    isLocated: [departement, region, epci, ept].some((code) => code !== undefined),
    hasDepartement: departement !== undefined,
    cog,
  };
}

export function narrow(scope: Scope, other: Scope): Scope {
  return {
    accepts: (entry) => scope.accepts(entry) && other.accepts(entry),
    isLocated: scope.isLocated || other.isLocated,
    hasDepartement: scope.hasDepartement || other.hasDepartement,
    cog: scope.cog ?? other.cog,
  };
}

function isOrIsIn({ entry, epci, ept }: LocatedEntry, level: 'epci' | 'ept', code: string): boolean {
  if (entry.level === level) return entry.code === code;
  // An EPCI or a grouping that merely touches another one is not inside it.
  if (entry.level === 'epci' || isGrouping(entry.level)) return false;
  return (level === 'epci' ? epci : ept).includes(code);
}
