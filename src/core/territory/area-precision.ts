import type { SiteContours } from '../settings/site.ts';
import type { Territory } from './territory.ts';
import type { TerritoryRecord } from './territory-record.ts';

/** A border error of a few hundred metres weighs tens of per cent in a commune. Mixed contours count as indicative. */
export function isRoughArea({ level }: Pick<Territory, 'level'>, kind: SiteContours['kind']): boolean {
  return level === 'commune' && kind !== 'officiel';
}

type Measured = Pick<TerritoryRecord, 'bare' | 'indicators'>;

/** A commune whose contour is too rough to be measured. */
export const isUnmeasured = ({ bare, indicators }: Measured) => !bare && !indicators.areaKm2;

/** What to say under the figures of territories one of which is not measured, in French; null where all are. */
export function unmeasuredNote(territories: readonly Measured[]): string | null {
  return territories.some(isUnmeasured)
    ? 'D’une commune au contour indicatif, ni superficie ni densité ne sont données.'
    : null;
}
