import type { SiteContours } from '../site.ts';
import type { Territory } from './territory.ts';

/** A border error of a few hundred metres weighs tens of per cent in a commune. Mixed contours count as indicative. */
export function isRoughArea({ level }: Pick<Territory, 'level'>, kind: SiteContours['kind']): boolean {
  return level === 'commune' && kind !== 'officiel';
}

/** What to say under the figures of territories one of which has a rough area, in French; null where none has. */
export function roughAreaNote(
  territories: readonly Pick<Territory, 'level'>[],
  kind: SiteContours['kind'],
): string | null {
  if (!territories.some((one) => isRoughArea(one, kind))) return null;
  return kind === 'mixte'
    ? 'À l’échelle d’une commune, superficie et densité sont des ordres de grandeur là où les contours sont indicatifs.'
    : 'À l’échelle d’une commune, ces contours étant indicatifs, superficie et densité ne sont que des ordres de grandeur.';
}
