/** Beginnings that make one word of another, without accents. */
const PREFIXES = [
  ...['anti', 'auto', 'co', 'contre', 'de', 'des', 'eco', 'agro', 'inter', 'micro', 'mini', 'multi'],
  ...['non', 'pre', 're', 'sous', 'sur', 'tele', 'trans', 'video'],
];

const LEAST_LETTERS = 5;

/** A word shares its beginning with many that have nothing to do with it: its root is at least half of it. */
const LEAST_SHARE = 0.5;

/** A folded word without a beginning that says how or against what: « desenclavement », « enclavement ». */
const withoutPrefix = (folded: string): string[] =>
  PREFIXES.filter((prefix) => folded.startsWith(prefix))
    .map((prefix) => folded.slice(prefix.length))
    .filter((rest) => rest.length >= LEAST_LETTERS);

/** What a folded word may be made of, most alike first: « dechetterie », « dechette », « dechet ». */
export function rootsOf(folded: string): string[] {
  const least = Math.max(LEAST_LETTERS, Math.ceil(LEAST_SHARE * folded.length));
  const endings = Math.max(0, folded.length - least);
  return [
    ...withoutPrefix(folded),
    ...Array.from({ length: endings }, (_, at) => folded.slice(0, folded.length - 1 - at)),
  ];
}
