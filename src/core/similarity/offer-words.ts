import type { OfferedSheet, OfferReason } from '../sheet/initiative.ts';
import { neighbourLabel } from '../territory/levels.ts';
import { aboutKilometres } from '../text/french-numbers.ts';

const HEADINGS: Readonly<Record<OfferReason, string>> = {
  territory: 'Sur le même territoire',
  departement: 'Dans le même département',
  region: 'Dans la même région',
  bordering: 'Territoires limitrophes',
  theme: 'Sur le même thème',
};

export function offerHeading(reason: OfferReason, mainTheme: string): string {
  return reason === 'theme' ? `${HEADINGS.theme}\u00a0: ${mainTheme}` : HEADINGS[reason];
}

/** « Strasbourg · Bas-Rhin, département voisin · à 90 km »; undefined where the heading says it all. */
export function offerHint({ reason, place, distance, border }: OfferedSheet): string | undefined {
  if (reason === 'territory' || reason === 'theme') return undefined;
  const beyond = border ? [`${border.name}, ${neighbourLabel(border.level)}`] : [];
  const where = border?.name === place ? beyond : [place, ...beyond];
  return [...where, ...(distance === null ? [] : [`à\u00a0${aboutKilometres(distance)}`])].join(' · ');
}
