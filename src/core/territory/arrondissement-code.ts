const CITIES = [
  { city: '75056', first: 75101, last: 75120 },
  { city: '69123', first: 69381, last: 69389 },
  { city: '13055', first: 13201, last: 13216 },
] as const;

/** Code of the commune whose municipal arrondissement bears a code (Paris, Lyon, Marseille); null for any other code. */
export function cityOfArrondissement(code: string): string | null {
  return rangeOf(code)?.city ?? null;
}

function rangeOf(code: string) {
  const number = /^\d{5}$/u.test(code) ? Number(code) : 0;
  return CITIES.find(({ first, last }) => number >= first && number <= last);
}

/** Paris 16e has the postcode of its number, and this one. */
const SECOND_POSTCODE = '75116';

/**
 * Postcodes of a municipal arrondissement by its INSEE code: its département, then its number in the city in three
 * digits (75110, the tenth of Paris, is 75010; 69387, the seventh of Lyon, 69007). None for any other code.
 */
export function postcodesOfArrondissement(code: string): readonly string[] {
  const range = rangeOf(code);
  if (!range) return [];
  const number = Number(code) - range.first + 1;
  const postcode = code.slice(0, 2) + String(number).padStart(3, '0');
  return code === SECOND_POSTCODE ? [postcode, code] : [postcode];
}
