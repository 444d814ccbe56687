const CITIES = [
  { city: '75056', first: 75101, last: 75120 },
  { city: '69123', first: 69381, last: 69389 },
  { city: '13055', first: 13201, last: 13216 },
] as const;

/** Code of the commune whose municipal arrondissement bears a code (Paris, Lyon, Marseille); null for any other code. */
export function cityOfArrondissement(code: string): string | null {
  const number = /^\d{5}$/u.test(code) ? Number(code) : 0;
  return CITIES.find(({ first, last }) => number >= first && number <= last)?.city ?? null;
}
