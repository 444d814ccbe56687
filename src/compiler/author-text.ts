import { lstatSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../core/settings/diagnostic.ts';
import { normalizeText } from '../core/text/normalize.ts';

interface NotText {
  /** French, after « Ce fichier est ». */
  readonly what: string;
  readonly help: string;
}

const PICTURE: NotText = { what: 'une image', help: 'Retirez-la de ce dossier.' };
const DOCUMENT =
  'Rangez-le dans data/sources, puis lancez « npm run import -- » suivi de son chemin : il en fait des fiches.';
const WORD: NotText = { what: 'un document de traitement de texte (ou une archive)', help: DOCUMENT };

/** First bytes, in hexadecimal. */
const BEGINNINGS: readonly (readonly [beginning: string, kind: NotText])[] = [
  ['89504e47', PICTURE],
  ['ffd8ff', PICTURE],
  ['474946383', PICTURE],
  ['52494646', PICTURE],
  ['504b0304', WORD],
  ['d0cf11e0', WORD],
  ['255044462d', { what: 'un PDF', help: DOCUMENT }],
];
const BINARY: NotText = { what: 'un fichier binaire', help: 'Retirez-le de ce dossier.' };

const SAMPLE = 4096;

/** Null for what may be a text in one byte or more a character. */
function kindOfBytes(bytes: Buffer): NotText | 'utf-16' | null {
  const start = bytes.subarray(0, 8).toString('hex');
  const known = BEGINNINGS.find(([beginning]) => start.startsWith(beginning));
  if (known) return known[1];
  if (/^(?:fffe|feff)/u.test(start)) return 'utf-16';
  const sample = bytes.subarray(0, SAMPLE);
  const nuls = [0, 0];
  let controls = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 32)) controls++;
  }
  const [even = 0, odd = 0] = nuls;
  if (Math.max(even, odd) > sample.length / 4 && Math.min(even, odd) < sample.length / 50) return 'utf-16';
  return even + odd + controls > sample.length / 20 && sample.length > 40 ? BINARY : null;
}

/** Bytes: nothing that an author writes comes near. */
const LARGEST = 100_000_000;

interface AuthorText {
  /** Null, and a diagnostic, where there is nothing to read. */
  readonly text: string | null;
  /** To show the line at fault. */
  readonly shown: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

type Problem = readonly [code: string, message: string, help: string];

const TOP = { line: 1, column: 1, length: 1 };

/** Never throws, waits for nothing: what cannot be read as UTF-8 is one diagnostic. `path` is from `root`. */
export function readAuthorText(root: string, path: string): AuthorText {
  const refuse = ([code, message, help]: Problem, spot = TOP, shown: string | null = null): AuthorText => {
    const diagnostic: Diagnostic = { severity: 'erreur', code, file: path, ...spot, message, help };
    return { text: null, shown, diagnostics: [diagnostic] };
  };
  const file = join(root, path);
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    const problem = found ? problemOf(found) : missing(file);
    if (problem) return refuse(problem);
    const bytes = readFileSync(file);
    const kind = kindOfBytes(bytes);
    if (kind === 'utf-16') return refuse(inUtf16());
    if (kind !== null)
      return refuse(['pas-un-texte', `Ce fichier est ${kind.what}, pas un texte.`, kind.help]);
    const text = bytes.toString('utf8');
    const at = lostAt(text, bytes);
    if (at === null) {
      const merge = unmerged(text);
      return merge ? refuse(merge.problem, merge.spot, text) : { text, shown: text, diagnostics: [] };
    }
    const byte = Buffer.byteLength(text.slice(0, at));
    return refuse(
      inOtherEncoding(bytes, byte),
      spotIn(text, at),
      new TextDecoder('windows-1252').decode(bytes),
    );
  } catch (error) {
    return refuse(unreadable(error));
  }
}

function problemOf(found: Stats): Problem | null {
  if (found.isDirectory())
    return [
      'fichier-illisible',
      'Ceci est un dossier, pas un fichier.',
      'Retirez-le, ou donnez-lui un autre nom.',
    ];
  if (!found.isFile())
    return [
      'fichier-illisible',
      'Ceci n’est pas un fichier ordinaire : rien ne peut y être lu.',
      'Remplacez-le par un fichier de texte, ou retirez-le.',
    ];
  if (found.size > LARGEST)
    return [
      'fichier-illisible',
      'Ce fichier dépasse cent millions d’octets.',
      'Vérifiez que c’est bien un texte, ou partagez-le.',
    ];
  return null;
}

function missing(file: string): Problem {
  const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink
    ? [
        'fichier-introuvable',
        'Ce lien mène à un fichier qui n’existe pas.',
        'Remplacez le lien par le fichier lui-même, ou retirez-le.',
      ]
    : [
        'fichier-introuvable',
        'Ce fichier manque.',
        'Remettez-le à cette place ; data/README.md en donne le modèle.',
      ];
}

function unreadable(error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ELOOP')
    return [
      'fichier-illisible',
      'Ce lien tourne en rond.',
      'Remplacez le lien par le fichier lui-même, ou retirez-le.',
    ];
  return [
    'fichier-illisible',
    `Ce fichier ne peut pas être lu (${code}).`,
    'Vérifiez vos droits sur ce fichier, ou remplacez-le par une copie.',
  ];
}

const SAVE =
  'Ouvrez ce fichier dans votre éditeur, enregistrez-le avec l’encodage « UTF-8 », puis recommencez.';

const inUtf16 = (): Problem => ['encodage', 'Ce fichier est en UTF-16 : il n’est pas lu.', SAVE];

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

function spotIn(text: string, at: number) {
  const lines = normalizeText(text.slice(0, at)).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, length: 1 };
}
