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
export function kindOfBytes(bytes: Buffer): NotText | 'utf-16' | null {
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
