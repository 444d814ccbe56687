import communes from 'virtual:atlas/urls/communes';
import like from 'virtual:atlas/urls/ressemblances';

/** Address of a département's communes, or null when there is no such département. */
export function communesUrl(departement: string): string | null {
  return communes[`${departement}.topojson`] ?? null;
}

/** Address of the communes most like each of a département's, or null when there is no such département. */
export function likeUrl(departement: string): string | null {
  return like[`${departement}.json`] ?? null;
}
