import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { SiteContours } from '../../../core/settings/site.ts';
import type { DepartementRow } from '../../../core/territory/territory-tables.ts';
import { slugify } from '../../../core/text/slug.ts';

/** Its message is French and says what to do next. */
export class OfficialContoursError extends Error {
  override readonly name = 'OfficialContoursError';
}

/** Folder of Etalab's « contours administratifs » (IGN), where `--official` looks when it is given no place. */
export const PUBLIC_ADDRESS =
  'https://etalab-datasets.geo.data.gouv.fr/contours-administratifs/2026/geojson/';

const FLAG = '--official';

/** For whoever builds a site whose contours are not all official, else null. */
export const officialContoursHint = (kind: SiteContours['kind']): string | null =>
  kind === 'officiel'
    ? null
    : `Contours ${kind === 'mixte' ? 'en partie indicatifs' : 'indicatifs'} : « npm run geography -- ${FLAG} » les remplace par les contours officiels (il faut le réseau).`;

function withAddress(args: readonly string[], address: string): string[] {
  return args.flatMap((arg, at) => {
    const next = args[at + 1];
    return arg === FLAG && (next === undefined || next.startsWith('-')) ? [FLAG, address] : [arg];
  });
}

/** `official` is a folder, a file or an address, null for indicative contours. Null when the command line can't be understood. */
export function geographyOptions(args: readonly string[], publicAddress = PUBLIC_ADDRESS) {
  try {
    const options = { official: { type: 'string' }, partial: { type: 'boolean', default: false } } as const;
    const { values } = parseArgs({ args: withAddress(args, publicAddress), options });
    const { official = null, partial } = values;
    return official === '' || (partial && official === null) ? null : { official, partial };
  } catch {
    return null;
  }
}

type SourceAddress = Readonly<ReturnType<typeof sourceAddress>>;

const CONTOUR_FILE = /\.geojson(?:\.gz)?$/;

/** `2026`, `contours-2026`; the last one wins. */
function statedYear(names: readonly string[]): number | null {
  const years = names.flatMap((name) => /(?:^|\D)(20\d\d)(?:\D|$)/.exec(name)?.[1] ?? []);
  return years.length > 0 ? Number(years.at(-1)) : null;
}

function webAddress(text: string) {
  if (!URL.canParse(text)) throw new OfficialContoursError(`${text} : cette adresse n’est pas valable.`);
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') {
    throw new OfficialContoursError(
      'Adresse avec un identifiant ou un mot de passe : téléchargez les fichiers à la main et donnez leur dossier.',
    );
  }
  const names = url.pathname.split('/').filter(Boolean);
  const last = names.at(-1) ?? '';
  const file = CONTOUR_FILE.test(last) ? last : null;
  if (file === null && !url.pathname.endsWith('/')) url.pathname += '/';
  return { kind: 'web' as const, location: url.href, label: shown(url), file, year: statedYear(names) };
}

/**
 * `location`: absolute path, or address, of the folder with its last slash, or of the file; `label`: what may be published, an
 * address without its query, or the last name of a path.
 */
export function sourceAddress(text: string) {
  if (/^https?:\/\//i.test(text)) return webAddress(text);
  const location = path.resolve(text);
  const last = path.basename(location);
  const folder = path.basename(path.dirname(location));
  const file = CONTOUR_FILE.test(last) ? last : null;
  return { kind: 'local' as const, location, label: last, file, year: statedYear([folder, last]) };
}

/** The largest file is about 100 MB: a slow line may take minutes. */
const TIMEOUT_MS = 15 * 60_000;

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
      const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
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

/** A folder on the web can't be listed: tries the national files, then each département's, by name. */
export async function fetchFolder(
  address: SourceAddress,
  departements: readonly DepartementRow[],
  log: (line: string) => void,
): Promise<ContourFile[]> {
  const ask = async (name: string): Promise<ContourFile | null> => {
    const url = new URL(address.location);
    if (address.file === null) url.pathname += name;
    const { status, bytes } = await download(url);
    if (status === 404) return null;
    if (status !== 200) {
      throw new OfficialContoursError(
        `${shown(url)} : le serveur répond ${status}. Vérifiez l’adresse dans un navigateur, ${BY_HAND}`,
      );
    }
    log(`reçu : ${name}, ${Math.round(bytes.length / 1000)} ko`);
    return { name, bytes };
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

export interface ContourFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

// 50 m is the finest that keeps the committed file readable; the 5 m one is taken only where nothing else is.
const NATIONAL = ['communes-50m', 'communes-100m', 'communes-1000m', 'communes', 'communes-5m'];

/** The best first. */
const NATIONAL_FILES = NATIONAL.flatMap((name) => [`${name}.geojson`, `${name}.geojson.gz`]);

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
