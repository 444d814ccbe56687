import type { SiteContours } from '../settings/site.ts';
import type { Territory } from './territory.ts';
import type { TerritoryRecord } from './territory-record.ts';

const MAYOTTE = '976';

/** Code of the département that Insee counts with the Métropole de Lyon, a collectivité of its own since 2015. */
const RHONE = '69';

const YEARS = { france: 2023, mayotte: 2017 } as const;

export const POPULATION_SOURCE = `Population municipale ${YEARS.france} (Mayotte\u00a0: ${YEARS.mayotte}), Insee.`;

type Of = Pick<TerritoryRecord, 'level' | 'code' | 'parents'>;

/** Year of the population of a territory: Mayotte's last census is of 2017; 0 for an overseas collectivité, which has its own. Source: Insee. */
export function populationYear({ level, code, parents }: Of): 0 | 2017 | 2023 {
  if (level === 'com' || parents[0]?.level === 'com') return 0;
  const there = code.startsWith(MAYOTTE) || parents.some((parent) => parent.code === MAYOTTE);
  return there ? YEARS.mayotte : YEARS.france;
}

export function perimeterNote({ level, code }: Of): string | null {
  return level === 'departement' && code === RHONE
    ? 'Périmètre statistique de l’Insee\u00a0: la Métropole de Lyon, collectivité distincte du Département depuis 2015, y est comprise.'
    : null;
}

/** A border error of a few hundred metres weighs tens of per cent in a commune. Mixed contours count as indicative. */
export function isRoughArea({ level }: Pick<Territory, 'level'>, kind: SiteContours['kind']): boolean {
  return level === 'commune' && kind !== 'officiel';
}

/** How much longer borders are; empty on official contours. */
export const lengthNote = (kind: SiteContours['kind']) =>
  kind === 'officiel'
    ? ''
    : 'Longueurs mesurées sur des contours indicatifs, plus lisses que les limites réelles\u00a0: comptez un tiers de plus.';

type Measured = Pick<TerritoryRecord, 'bare' | 'indicators'>;

/** A commune whose contour is too rough to be measured. */
export const isUnmeasured = ({ bare, indicators }: Measured) => !bare && !indicators.areaKm2;

/** What to say under the figures of territories one of which is not measured, in French; null where all are. */
export function unmeasuredNote(territories: readonly Measured[]): string | null {
  return territories.some(isUnmeasured)
    ? 'D’une commune au contour indicatif, ni superficie ni densité ne sont données.'
    : null;
}
