import type { DepartementRow } from '../../../domain/territory/territory-tables.ts';
import { OfficialContoursError } from './official-error.ts';
import { type ContourFile, departementFile, NATIONAL_FILES } from './official-files.ts';
import { PUBLIC_ADDRESS } from './public-address.ts';
import type { SourceAddress } from './source-address.ts';

/** The largest file is about 100 MB: a slow line may take minutes. */
const PATIENCE_MS = 15 * 60_000;

const BY_HAND = 'ou téléchargez les fichiers à la main et donnez leur dossier.';

const UNREACHABLE = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH']);

const shown = (url: URL): string => url.origin + url.pathname;

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}

/** A server may close a connection just as it is used again. */
const ATTEMPTS = 2;

async function download(url: URL): Promise<{ status: number; bytes: Uint8Array }> {
  let reason = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
      return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
    } catch (error) {
      reason = reasonOf(error);
    }
  }
  throw new OfficialContoursError(failureWords(url, reason));
}

function failureWords(url: URL, reason: string): string {
  if (!UNREACHABLE.has(reason))
    return `${shown(url)} : le téléchargement a échoué (${reason}). Vérifiez la connexion et recommencez, ${BY_HAND}`;
  return [
    `${shown(url)} : serveur injoignable (${reason}). Cette commande a besoin du réseau ; rien n’a été écrit.`,
    `Connectez cet ordinateur et recommencez. Sinon, depuis un autre, téléchargez ${NATIONAL_FILES[0]} dans ce dossier du site,`,
    'puis donnez le dossier où vous l’avez mis : npm run geography -- --official DOSSIER',
  ].join('\n');
}

async function fetchFile(url: URL, name: string): Promise<ContourFile | null> {
  const { status, bytes } = await download(url);
  if (status === 404) return null;
  if (status !== 200) {
    throw new OfficialContoursError(
      `${shown(url)} : le serveur répond ${status}. Vérifiez l’adresse dans un navigateur, ${BY_HAND}`,
    );
  }
  return { name, bytes };
}

/** A folder on the web can't be listed: tries the national files, then each département's, by name. */
export async function fetchFolder(
  address: SourceAddress,
  departements: readonly DepartementRow[],
  log: (line: string) => void,
): Promise<ContourFile[]> {
  const ask = async (name: string): Promise<ContourFile | null> => {
    const url = new URL(address.location);
    if (address.file === null) url.pathname += name;
    const file = await fetchFile(url, name);
    if (file) log(`reçu : ${name}, ${Math.round(file.bytes.length / 1000)} ko`);
    return file;
  };
  for (const name of address.file === null ? NATIONAL_FILES : [address.file]) {
    const file = await ask(name);
    if (file) return [file];
  }
  const files: ContourFile[] = [];
  for (const row of address.file === null ? departements : []) {
    const file = await ask(departementFile(row));
    if (file) files.push(file);
  }
  if (files.length > 0) return files;
  throw new OfficialContoursError(
    `${address.label} : aucun fichier de communes à cette adresse (404). L’adresse attendue est celle d’un dossier qui contient ${NATIONAL_FILES[0]} : ${PUBLIC_ADDRESS}, ou, si l’éditeur l’a déplacé, celle que donne la page « Contours administratifs » de data.gouv.fr.`,
  );
}
