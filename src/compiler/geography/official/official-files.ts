import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { DepartementRow } from '../../../domain/territory/territory-tables.ts';
import { slugify } from '../../../text/slug.ts';
import { OfficialContoursError } from './official-error.ts';
import type { SourceAddress } from './source-address.ts';

export interface ContourFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

// 50 m is the finest that keeps the committed file readable; the 5 m one is taken only where nothing else is.
const NATIONAL = ['communes-50m', 'communes-100m', 'communes-1000m', 'communes', 'communes-5m'];

/** The best first. */
export const NATIONAL_FILES: readonly string[] = NATIONAL.flatMap((name) => [
  `${name}.geojson`,
  `${name}.geojson.gz`,
]);

export function departementFile({ code, name }: Pick<DepartementRow, 'code' | 'name'>): string {
  return `communes-${code}-${slugify(name)}.geojson`;
}

export function chooseFiles(listed: readonly string[]): string[] {
  const national = NATIONAL_FILES.find((name) => listed.includes(name));
  if (national !== undefined) return [national];
  return listed.filter((name) => /^communes-(?:\d\d|2[AB]|97\d)-.+\.geojson(?:\.gz)?$/.test(name)).sort();
}

/** Metres; null when the name states none. */
export function statedSimplification(name: string): number | null {
  const [, metres] = /-(\d+)m\.geojson/.exec(name) ?? [];
  return metres === undefined ? null : Number(metres);
}

export function readFolder({ location, file }: SourceAddress): ContourFile[] {
  if (!existsSync(location)) {
    throw new OfficialContoursError(
      `${location} : rien à cet endroit. Vérifiez le chemin donné après --official.`,
    );
  }
  if (file !== null && statSync(location).isFile()) return [{ name: file, bytes: readFileSync(location) }];
  if (!statSync(location).isDirectory()) {
    throw new OfficialContoursError(
      `${location} : ce n’est ni un dossier ni un fichier .geojson. Donnez le dossier des contours administratifs.`,
    );
  }
  const names = chooseFiles(readdirSync(location));
  if (names.length === 0) {
    throw new OfficialContoursError(
      `${location} : aucun fichier de communes. Placez-y ${NATIONAL_FILES[0]} (ou communes-62-pas-de-calais.geojson, un par département).`,
    );
  }
  return names.map((name) => ({ name, bytes: readFileSync(path.join(location, name)) }));
}
