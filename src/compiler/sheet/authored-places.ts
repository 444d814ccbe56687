import { isMap, type Node } from 'yaml';
import type { AuthoredPlace } from './parsed-sheet.ts';
import type { FieldReader } from './reporter.ts';
import { entriesOf, itemsOf, wordsOfScalar } from './yaml-source.ts';

const COMMUNE_CODE = /^(?:\d\d|2[AB])\d{3}$/u;
const HOW_TO_WRITE =
  'Écrivez une commune par tiret, comme dans le texte : « - Nancy » ; si le nom officiel est autre, son code Insee suit : « - Joef: "54280" ».';

/** « name » or « name: code Insee ». An unreadable place is reported and left out, a repeated one kept once. */
export function readAuthoredPlaces(value: Node | null, { read, reporter }: FieldReader): AuthoredPlace[] {
  const places: AuthoredPlace[] = [];
  for (const node of itemsOf(value)) {
    const place = isMap(value) ? null : readPlace(node);
    if (place === null) {
      const message = 'Ce lieu ne peut pas être lu.';
      reporter.error('lieu-illisible', read.spotOf(node), message, HOW_TO_WRITE);
    } else if (places.some(({ words }) => words === place.words)) {
      const message = `Le lieu « ${place.words} » est écrit deux fois.`;
      reporter.warn('lieu-en-double', read.spotOf(place.node), message, 'Retirez cette ligne.');
    } else places.push({ words: place.words, code: place.code, ...read.spotOf(place.node) });
  }
  return places;
}

function readPlace(node: Node): { words: string; code: string | null; node: Node } | null {
  const name = wordsOfScalar(node);
  if (name !== null) return { words: oneLine(name), code: null, node };
  const [entry, another] = entriesOf(node);
  if (entry === undefined || another !== undefined) return null;
  const [words, code] = [wordsOfScalar(entry.keyNode), wordsOfScalar(entry.value)];
  if (words === null || code === null || !COMMUNE_CODE.test(code)) return null;
  return { words: oneLine(words), code, node: entry.keyNode };
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ');
}
