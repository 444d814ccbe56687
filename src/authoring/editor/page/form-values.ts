import { slugify } from '../../../core/text/slug.ts';
import type { SentSheet, StoredSheet } from '../protocol.ts';

type Value = unknown;

const isRecord = (value: Value): value is Readonly<Record<string, Value>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Without what is left empty, which a sheet does not write. */
export function pruned(value: Value): Value {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const kept = value.map(pruned).filter((one) => one !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (!isRecord(value)) return value ?? undefined;
  const kept = Object.entries(value).flatMap(([key, one]) => {
    const left = pruned(one);
    return left === undefined ? [] : [[key, left] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

export const recordOf = (value: Value): Readonly<Record<string, Value>> => (isRecord(value) ? value : {});

export const listOf = (value: Value): readonly Value[] =>
  Array.isArray(value) ? value : value == null ? [] : [value];

/** The form's field for a fault of the written sheet, which leaves out the form's empty lines. */
export function fieldInForm(fields: Value, field: string): string {
  const steps: string[] = [];
  let inner = fields;
  for (const step of field === '' ? [] : field.split('.')) {
    const kept = Array.isArray(inner)
      ? inner.flatMap((one, at) => (pruned(one) === undefined ? [] : [String(at)]))
      : null;
    const own = kept?.[Number(step)] ?? step;
    steps.push(own);
    inner = Array.isArray(inner) ? inner[Number(own)] : recordOf(inner)[own];
  }
  return steps.join('.');
}

/** « Nancy », or « Joef: "54280" ». */
export function placeOf(value: Value) {
  const [[name, code] = [textOf(value), '']] = Object.entries(recordOf(value));
  return { name, code: textOf(code) };
}

export const placeValue = ({ name, code }: ReturnType<typeof placeOf>): Value =>
  code === '' ? name : { [name]: code };

export const counted = (count: number, word: string) => `${count} ${word}${count > 1 ? 's' : ''}`;

export const textOf = (value: Value): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What is written where the schema wants a number: kept as text while it is none, for the check to report. */
export function numberOf(text: string): number | string {
  const plain = text.replace(/[\s\u00a0\u202f€]/gu, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : text;
}

/** Two files of one name are two images. */
export function freeName({ name, base64 }: ChosenImage, taken: NewImages): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : name.replace(/\.\w+$/u, `-${number}$&`);
    if ((taken[free] ?? base64) === base64) return free;
  }
}

export interface ChosenImage {
  readonly name: string;
  readonly base64: string;
}

const stemOf = (name: string) => name.replace(/\.\w+$/u, '');

export const fileOf = (image: Value) => textOf(recordOf(image).fichier);

type NewImages = SentSheet['newImages'];

interface SheetImages extends Pick<SentSheet, 'newImages'>, Pick<StoredSheet, 'heavyImages'> {
  readonly images: Value;
}

/** At the end, or in the place of the heavy one that it is a lighter copy of, whose words it keeps. */
export function withImage({ images, newImages, heavyImages }: SheetImages, image: ChosenImage) {
  const listed = listOf(images);
  const isReplaced = (stored: string) =>
    !(stored in newImages) && heavyImages.includes(stored) && stemOf(stored) === stemOf(image.name);
  const at = listed.findIndex((one) => isReplaced(fileOf(one)));
  const kept = listed.map(fileOf).filter((stored) => !isReplaced(stored));
  const taken = { ...Object.fromEntries(kept.map((stored) => [stored, ''])), ...newImages };
  const name = freeName(image, taken);
  const next = { ...recordOf(listed[at]), fichier: name };
  return {
    images: at === -1 ? [...listed, next] : listed.with(at, next),
    newImages: { ...newImages, [name]: image.base64 },
    replaced: at === -1 ? null : fileOf(listed[at]),
  };
}

/** Without the images that nothing names any more. */
export function usedImages(added: NewImages, fields: Value): NewImages {
  const written = JSON.stringify(fields);
  return Object.fromEntries(Object.entries(added).filter(([name]) => written.includes(`"${name}"`)));
}

/** Of a new theme, from its name: no other has it. */
export function freeId(label: string, taken: readonly string[]): string {
  const id = slugify(label).replace(/^(?![a-z])/u, 'theme-');
  const free = [id, ...taken.map((_, at) => `${id}-${at + 2}`)];
  return free.find((one) => !taken.includes(one)) ?? id;
}
