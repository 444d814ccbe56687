import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { unzipParts } from '../document/readers/xml.ts';
import { readTerritoryTables } from '../geography/read-tables.ts';
import { writeFiles } from '../geography/write-files.ts';
import { inseeStatistics, StatisticsError } from './insee-statistics.ts';
import { INDICATORS_FOLDER } from './read-indicators.ts';

export const STATISTICS_ADDRESS =
  'https://www.insee.fr/fr/statistiques/fichier/2521169/base_cc_comparateur_csv.zip';

const PATIENCE_MS = 5 * 60_000;

const BY_HAND = `Téléchargez ${STATISTICS_ADDRESS} à la main, puis donnez le fichier : npm run geography -- --statistics FICHIER`;

async function bytesAt(source: string): Promise<Uint8Array> {
  if (!/^https?:\/\//iu.test(source)) {
    if (existsSync(source)) return readFileSync(source);
    throw new StatisticsError(`${source} : rien à cet endroit. Vérifiez le chemin donné après --statistics.`);
  }
  const response = await fetch(source, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null);
  if (response?.ok) return new Uint8Array(await response.arrayBuffer());
  const reason = response ? `le serveur répond ${response.status}` : 'serveur injoignable';
  throw new StatisticsError(`${source} : ${reason} ; rien n’a été écrit. ${BY_HAND}`);
}

/** The table of an archive, or the file itself. */
function tableIn(bytes: Uint8Array, name: string): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip
    ? unzipParts(bytes, (path) => /\.csv$/iu.test(path) && !/(?:^|\/)meta/iu.test(path))
    : null;
  if (isZip && !parts)
    throw new StatisticsError(`${name} : archive incomplète ou abîmée. Téléchargez-la à nouveau.`);
  const [table] = isZip ? (parts?.values() ?? []) : [bytes];
  if (!table)
    throw new StatisticsError(`${name} : aucun fichier CSV dans cette archive. Prenez la version CSV.`);
  const text = new TextDecoder().decode(table);
  if (/^\s*</u.test(text))
    throw new StatisticsError(
      `${name} : c’est une page web, pas un tableau. Ouvrez l’adresse dans un navigateur.`,
    );
  return text;
}

/** Writes indicators of INSEE's « comparateur de territoires » (a file or an address, zipped or not), all or none. */
export async function runStatistics(
  root: string,
  source: string,
  log: (line: string) => void,
): Promise<void> {
  const name = basename(source);
  const text = tableIn(await bytesAt(source), name);
  const { files, reports } = inseeStatistics(text, name, readTerritoryTables(root));
  for (const report of reports) log(report);
  const folder = `data/${INDICATORS_FOLDER}`;
  writeFiles(root, new Map([...files].map(([file, content]) => [`${folder}/${file}`, content])), log);
}
