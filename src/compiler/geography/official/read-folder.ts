import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type ContourFile, chooseFiles, NATIONAL_FILES } from './contour-files.ts';
import { OfficialContoursError } from './official-error.ts';
import type { SourceAddress } from './source-address.ts';

/** Reads the communes' files of a local folder, or the one file named. @throws OfficialContoursError when there is none. */
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
