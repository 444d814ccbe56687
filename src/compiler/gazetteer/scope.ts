import { isGrouping } from '../../core/territory/levels.ts';
import type { LocatedEntry } from './located-entry.ts';
import type { Context } from './resolution.ts';

export type Condition = (entry: LocatedEntry) => boolean;

/** A territory is inside itself, and an EPCI inside every département it touches. */
export function scopeOf({ level, departement, region, epci, ept, cog }: Context) {
  const accepts: Condition = (located) =>
    (level === undefined || located.entry.level === level) &&
    (departement === undefined || located.departements.includes(departement)) &&
    (region === undefined || located.regions.includes(region)) &&
    (epci === undefined || isOrIsIn(located, 'epci', epci)) &&
    (ept === undefined || isOrIsIn(located, 'ept', ept));
  const isLocated = [departement, region, epci, ept].some((code) => code !== undefined);
  return { accepts, isLocated, hasDepartement: departement !== undefined, cog };
}

export type Scope = ReturnType<typeof scopeOf>;

export const EVERYWHERE: Scope = scopeOf({});

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
