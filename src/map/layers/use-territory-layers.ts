import { useEffect } from 'react';
import { departementOfCommune } from '../../domain/territory/departement-code.ts';
import { partsOf, type TerritoryKey } from '../../domain/territory/territory.ts';
import { loadCommuneGeometry, useCommuneGeometry } from '../contours/commune-geometry.ts';
import { loadEpciGeometry, useEpciGeometry } from '../contours/epci-geometry.ts';

/** Loads the contours that what is lit needs when the first view does not have them. Returns what is drawn so far. */
export function useTerritoryLayers(keys: readonly TerritoryKey[], wantsEpci: boolean): string {
  const epci = useEpciGeometry((state) => state.epci);
  const communes = useCommuneGeometry((state) => state.communes);
  useEffect(() => {
    const parts = keys.map(partsOf);
    if (wantsEpci || parts.some(([level]) => level === 'epci' || level === 'ept')) void loadEpciGeometry();
    const communes = parts.filter(([level]) => level === 'commune');
    if (communes.length > 0) void loadCommuneGeometry(communes.map(([, code]) => departementOfCommune(code)));
  }, [keys, wantsEpci]);
  return `${epci ? 'epci' : ''} ${communes?.contours.features.length ?? 0}`;
}
