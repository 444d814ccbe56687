import { useEffect } from 'react';
import { departementOfCommune } from '../domain/departement-code.ts';
import { partsOf, type TerritoryKey } from '../domain/territory.ts';
import { loadCommuneGeometry, useCommuneGeometry } from './commune-geometry.ts';
import { loadEpciGeometry, useEpciGeometry } from './epci-geometry.ts';

/** Loads the contours that the subject needs when the first view does not have them. Returns what is drawn so far. */
export function useTerritoryLayers(subject: TerritoryKey | null, wantsEpci: boolean): string {
  const epci = useEpciGeometry((state) => state.epci);
  const communes = useCommuneGeometry((state) => state.communes);
  useEffect(() => {
    const [level, code] = subject ? partsOf(subject) : [null, ''];
    if (wantsEpci || level === 'epci' || level === 'ept') void loadEpciGeometry();
    if (level === 'commune') void loadCommuneGeometry([departementOfCommune(code)]);
  }, [subject, wantsEpci]);
  return `${epci ? 'epci' : ''} ${communes?.contours.features.length ?? 0}`;
}
