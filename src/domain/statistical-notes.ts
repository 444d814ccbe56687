import type { TerritoryRecord } from './territory-record.ts';

/** Code of the département whose last census is older than the others'. */
const MAYOTTE = '976';

/** Code of the département that Insee counts with the Métropole de Lyon, a collectivité of its own since 2015. */
const RHONE = '69';

type Of = Pick<TerritoryRecord, 'level' | 'code' | 'parents'>;

/** Year of the population of a territory: Mayotte's last census is of 2017. Source: Insee, populations municipales. */
export function populationYear({ code, parents }: Of): 2017 | 2023 {
  return code.startsWith(MAYOTTE) || parents.some((parent) => parent.code === MAYOTTE) ? 2017 : 2023;
}

/** What a reader must know of the perimeter that the figures are of, or null. In French. */
export function perimeterNote({ level, code }: Of): string | null {
  return level === 'departement' && code === RHONE
    ? 'Périmètre statistique de l’Insee : la Métropole de Lyon, collectivité distincte du Département depuis 2015, y est comprise.'
    : null;
}
