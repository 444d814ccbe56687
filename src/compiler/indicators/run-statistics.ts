import { existsSync, readFileSync } from 'node:fs';
import { refusal, textOfBytes } from '../../content/files/author-text.ts';
import { type ContentFolder, inContent } from '../../content/files/content-folder.ts';
import { writeFiles } from '../../content/files/write-files.ts';
import { unzipParts } from '../../content/files/xml.ts';
import { readTerritoryTables } from '../geography/read-tables.ts';
import { inseeStatistics } from './insee-statistics.ts';
import { INDICATORS_FOLDER } from './read-indicators.ts';

export const STATISTICS_ADDRESS =
  'https://www.insee.fr/fr/statistiques/fichier/2521169/base_cc_comparateur_csv.zip';

const TIMEOUT_MS = 5 * 60_000;

const unreadable = (file: string, message: string, help: string) =>
  refusal(file, ['fichier-illisible', message, help]);

async function bytesAt(source: string): Promise<Buffer> {
  if (!/^https?:\/\//iu.test(source)) {
    if (existsSync(source)) return readFileSync(source);
    throw unreadable(source, 'Rien à cet endroit.', 'Vérifiez le chemin donné après --statistics.');
  }
  const response = await fetch(source, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => null);
  if (response?.ok) return Buffer.from(await response.arrayBuffer());
  const reason = response ? `Le serveur répond ${response.status}` : 'Serveur injoignable';
  const help = `Téléchargez ${STATISTICS_ADDRESS} à la main, puis donnez le fichier : npm run geography -- --statistics FICHIER`;
  throw unreadable(source, `${reason} ; rien n’a été écrit.`, help);
}

/** The largest table of an archive, or the file itself. */
function tableIn(bytes: Buffer, source: string): Buffer {
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes;
  const parts = unzipParts(bytes, (path) => /\.csv$/iu.test(path));
  const tables = [...(parts?.values() ?? [])].sort((a, b) => b.length - a.length);
  if (tables[0]) return Buffer.from(tables[0]);
  const message = parts ? 'Aucun fichier CSV dans cette archive.' : 'Archive incomplète ou abîmée.';
  throw unreadable(source, message, 'Téléchargez à nouveau la version CSV.');
}

/** Writes indicators of INSEE's « comparateur de territoires » (a file or an address, zipped or not), all or none. @throws ContentError */
export async function runStatistics(
  content: ContentFolder,
  source: string,
  log: (line: string) => void,
): Promise<void> {
  const text = textOfBytes(tableIn(await bytesAt(source), source), source);
  const { files, reports } = inseeStatistics(text, source, readTerritoryTables(content.root, content.path));
  for (const report of reports) log(report);
  const folder = inContent(content, INDICATORS_FOLDER);
  writeFiles(content.root, new Map([...files].map(([file, content]) => [`${folder}/${file}`, content])), log);
}
