import type { DepartementRow } from '../../../domain/territory/territory-tables.ts';
import { slugify } from '../../../text/slug.ts';

/** A file as received; gzip is undone when it is read. */
export interface ContourFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

// 50 m is the finest that keeps the committed file readable; the 5 m one is taken only where nothing else is.
const NATIONAL = ['communes-50m', 'communes-100m', 'communes-1000m', 'communes', 'communes-5m'];

/** Names under which the communes of the whole country may be found, the best first. */
export const NATIONAL_FILES: readonly string[] = NATIONAL.flatMap((name) => [
  `${name}.geojson`,
  `${name}.geojson.gz`,
]);

/** The file of one département's communes: `communes-62-pas-de-calais.geojson`. */
export function departementFile({ code, name }: Pick<DepartementRow, 'code' | 'name'>): string {
  return `communes-${code}-${slugify(name)}.geojson`;
}

/** The names of `listed` to read: the best national file, else every file of a département, by name. */
export function chooseFiles(listed: readonly string[]): string[] {
  const national = NATIONAL_FILES.find((name) => listed.includes(name));
  if (national !== undefined) return [national];
  return listed.filter((name) => /^communes-(?:\d\d|2[AB]|97\d)-.+\.geojson(?:\.gz)?$/.test(name)).sort();
}

/** The simplification that a file's name states, metres; null when it states none. */
export function statedSimplification(name: string): number | null {
  const [, metres] = /-(\d+)m\.geojson/.exec(name) ?? [];
  return metres === undefined ? null : Number(metres);
}
