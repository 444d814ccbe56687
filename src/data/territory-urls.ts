type Urls = Readonly<Record<string, string>>;

const COMMUNES: Urls = import.meta.glob('../../.build/communes/*.topojson', {
  query: '?url',
  import: 'default',
  eager: true,
});
const LIKE: Urls = import.meta.glob('../../.build/ressemblances/*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Address of a département's communes, or null when there is no such département. */
export function communesUrl(departement: string): string | null {
  return COMMUNES[`../../.build/communes/${departement}.topojson`] ?? null;
}

/** Address of the communes most like each of a département's, or null when there is no such département. */
export function likeUrl(departement: string): string | null {
  return LIKE[`../../.build/ressemblances/${departement}.json`] ?? null;
}
