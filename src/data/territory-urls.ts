import communes from 'virtual:atlas/urls/communes';
import like from 'virtual:atlas/urls/ressemblances';

/** Null when there is no such département, as below. */
export function communesUrl(departement: string): string | null {
  return communes[`${departement}.topojson`] ?? null;
}

export function likeUrl(departement: string): string | null {
  return like[`${departement}.json`] ?? null;
}
