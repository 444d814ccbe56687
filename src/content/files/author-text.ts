import { lstatSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeText } from '../../core/text/normalize.ts';
import { ContentError } from '../diagnostics/content-error.ts';
import { type Spot, TOP } from '../diagnostics/yaml-source.ts';

export type Problem = readonly [code: string, message: string, help: string];

const notText = (what: string, help: string): Problem => [
  'pas-un-texte',
  `Ce fichier est ${what}, pas un texte.`,
  help,
];

const IMAGE = notText('une image', 'Retirez-la de ce dossier.');
const IMPORT =
  'Rangez-le dans data/sources, puis lancez « npm run import -- » suivi de son chemin : il en fait des fiches.';
const DOCUMENT = notText('un document de traitement de texte (ou une archive)', IMPORT);

/** First bytes, in hexadecimal. */
const SIGNATURES: readonly (readonly [beginning: string, problem: Problem])[] = [
  ['89504e47', IMAGE],
  ['ffd8ff', IMAGE],
  ['474946383', IMAGE],
  ['52494646', IMAGE],
  ['504b0304', DOCUMENT],
  ['d0cf11e0', DOCUMENT],
  ['255044462d', notText('un PDF', IMPORT)],
];

const SAVE =
  'Ouvrez ce fichier dans votre éditeur, enregistrez-le avec l’encodage « UTF-8 », puis recommencez.';

const UTF16: Problem = ['encodage', 'Ce fichier est en UTF-16 : il n’est pas lu.', SAVE];

const SAMPLE = 4096;

/** Null for what may be a text with one byte or more a character. */
function problemOfBytes(bytes: Buffer): Problem | null {
  const start = bytes.subarray(0, 8).toString('hex');
  const known = SIGNATURES.find(([beginning]) => start.startsWith(beginning));
  if (known) return known[1];
  if (/^(?:fffe|feff)/u.test(start)) return UTF16;
  const sample = bytes.subarray(0, SAMPLE);
  const nuls = [0, 0];
  let controls = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 32)) controls++;
  }
  const [even = 0, odd = 0] = nuls;
  // A Latin letter in UTF-16 is a byte and a zero: on one side of each pair only.
  if (Math.max(even, odd) > sample.length / 4 && Math.min(even, odd) < sample.length / 50) return UTF16;
  const isBinary = even + odd + controls > sample.length / 20 && sample.length > 40;
  return isBinary ? notText('un fichier binaire', 'Retirez-le de ce dossier.') : null;
}

/** Bytes, far beyond what an author writes. */
const LARGEST = 100_000_000;

/** Of a file that is not read; with the text that is shown at the line at fault, if any. */
export function refusal(file: string, [code, message, help]: Problem, spot = TOP, shown?: string) {
  const texts = new Map(shown === undefined ? [] : [[file, shown]]);
  return new ContentError([{ severity: 'erreur', code, file, ...spot, message, help }], texts);
}

/** Throws ContentError for what cannot be read as UTF-8. */
export function textOfBytes(bytes: Buffer, path: string): string {
  const notRead = problemOfBytes(bytes);
  if (notRead) throw refusal(path, notRead);
  const text = bytes.toString('utf8');
  const at = lostAt(text, bytes);
  if (at !== null) {
    const problem = inOtherEncoding(bytes, Buffer.byteLength(text.slice(0, at)));
    const spot = spotAfter(normalizeText(text.slice(0, at)));
    throw refusal(path, problem, spot, new TextDecoder('windows-1252').decode(bytes));
  }
  const merge = unmerged(text);
  if (merge) throw refusal(path, merge.problem, merge.spot, text);
  return text;
}

/** Throws nothing but ContentError, and never waits, as a FIFO would make it. `path` is from `root`. */
export function readAuthorText(root: string, path: string): string {
  return textOfBytes(bytesAt(root, path), path);
}

function bytesAt(root: string, path: string): Buffer {
  const file = join(root, path);
  let problem: Problem | null;
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    problem = found ? problemOf(found) : missing(file);
    if (problem === null) return readFileSync(file);
  } catch (error) {
    problem = failed(error);
  }
  throw refusal(path, problem);
}

const unreadable = (message: string, help: string): Problem => ['fichier-illisible', message, help];

function problemOf(found: Stats): Problem | null {
  if (found.isDirectory())
    return unreadable('Ceci est un dossier, pas un fichier.', 'Retirez-le, ou donnez-lui un autre nom.');
  if (!found.isFile())
    return unreadable(
      'Ceci n’est pas un fichier ordinaire : rien ne peut y être lu.',
      'Remplacez-le par un fichier de texte, ou retirez-le.',
    );
  return found.size > LARGEST
    ? unreadable(
        'Ce fichier dépasse cent millions d’octets.',
        'Vérifiez que c’est bien un texte, ou partagez-le.',
      )
    : null;
}

const UNLINK = 'Remplacez le lien par le fichier lui-même, ou retirez-le.';

function missing(file: string): Problem {
  const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  const [message, help] = isLink
    ? ['Ce lien mène à un fichier qui n’existe pas.', UNLINK]
    : ['Ce fichier manque.', 'Remettez-le à cette place ; README.md en donne le modèle.'];
  return ['fichier-introuvable', message, help];
}

function failed(error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ELOOP') return unreadable('Ce lien tourne en rond.', UNLINK);
  return unreadable(
    `Ce fichier ne peut pas être lu (${code}).`,
    'Vérifiez vos droits sur ce fichier, ou remplacez-le par une copie.',
  );
}

function inOtherEncoding(bytes: Buffer, byte: number): Problem {
  const value = bytes[byte] ?? 0;
  const letter = new TextDecoder('windows-1252').decode(bytes.subarray(byte, byte + 1));
  const message = `Ce fichier n’est pas en UTF-8 : l’octet ${byte + 1} (0x${value.toString(16).toUpperCase()}, « ${letter} » en Windows-1252) ne s’y lit pas.`;
  return ['encodage', message, SAVE];
}

const MERGE_MARK = /^(?:<{7}|\|{7}|>{7}) |^={7}$/u;

/** What Git leaves of two versions that it could not join. */
function unmerged(text: string) {
  const lines = normalizeText(text).split('\n');
  const first = lines.findIndex((line) => line.startsWith('<<<<<<< '));
  const last = lines.findIndex((line, at) => at > first && line.startsWith('>>>>>>> '));
  if (first === -1 || last === -1) return null;
  const marks = lines.flatMap((line, at) =>
    at >= first && at <= last && MERGE_MARK.test(line) ? at + 1 : [],
  );
  const problem: Problem = [
    'fusion-inachevee',
    `Deux versions de ce fichier se suivent ici, jusqu’à la ligne ${last + 1} : Git n’a pas su les réunir.`,
    `Gardez une des deux versions, et retirez les lignes de marques : ${marks.join(', ')}.`,
  ];
  return { problem, spot: { line: first + 1, column: 1, length: 7 } };
}

/** Where the bytes stop being UTF-8: a replacement character that they do not hold. */
function lostAt(text: string, bytes: Buffer): number | null {
  for (let at = text.indexOf('\ufffd'), byte = 0, last = 0; at !== -1; at = text.indexOf('\ufffd', at + 1)) {
    byte += Buffer.byteLength(text.slice(last, at));
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) return at;
    last = at;
  }
  return null;
}

export function spotAfter(before: string, length = 1): Spot {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, length };
}
