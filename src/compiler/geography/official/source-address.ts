import path from 'node:path';
import { parseArgs } from 'node:util';
import type { SiteContours } from '../../../core/settings/site.ts';

/** Its message is French and says what to do next. */
export class OfficialContoursError extends Error {
  override readonly name = 'OfficialContoursError';
}

/** Folder of Etalab's « contours administratifs » (IGN), where `--official` looks when it is given no place. */
export const PUBLIC_ADDRESS =
  'https://etalab-datasets.geo.data.gouv.fr/contours-administratifs/2026/geojson/';

interface GeographyOptions {
  /** A folder, a file or an address; null for indicative contours. */
  readonly official: string | null;
  readonly partial: boolean;
}

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

/** Null when the command line can't be understood. */
export function geographyOptions(
  args: readonly string[],
  publicAddress = PUBLIC_ADDRESS,
): GeographyOptions | null {
  try {
    const options = { official: { type: 'string' }, partial: { type: 'boolean', default: false } } as const;
    const { official = null, partial } = parseArgs({
      args: withAddress(args, publicAddress),
      options,
    }).values;
    return official === '' || (partial && official === null) ? null : { official, partial };
  } catch {
    return null;
  }
}

export interface SourceAddress {
  readonly kind: 'local' | 'web';
  /** Absolute path, or address: of the folder with its last slash, or of the file. */
  readonly location: string;
  /** What may be published: an address without its query, or the last name of a path. */
  readonly label: string;
  readonly file: string | null;
  readonly year: number | null;
}

const CONTOUR_FILE = /\.geojson(?:\.gz)?$/;

/** `2026`, `contours-2026`; the last one wins. */
function statedYear(names: readonly string[]): number | null {
  const years = names.flatMap((name) => /(?:^|\D)(20\d\d)(?:\D|$)/.exec(name)?.[1] ?? []);
  return years.length > 0 ? Number(years.at(-1)) : null;
}

function webAddress(text: string): SourceAddress {
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
  return {
    kind: 'web',
    location: url.href,
    label: url.origin + url.pathname,
    file,
    year: statedYear(names),
  };
}

export function sourceAddress(text: string): SourceAddress {
  if (/^https?:\/\//i.test(text)) return webAddress(text);
  const location = path.resolve(text);
  const last = path.basename(location);
  const folder = path.basename(path.dirname(location));
  return {
    kind: 'local',
    location,
    label: last,
    file: CONTOUR_FILE.test(last) ? last : null,
    year: statedYear([folder, last]),
  };
}
