import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { normalizeText } from '../../text/normalize.ts';
import type { ImageAside } from './images/choose-images.ts';
import type { Aside } from './readers/reading.ts';

const Stored = v.object({
  document: v.optional(v.string(), ''),
  fiches: v.record(v.string(), v.string()),
  images: v.optional(v.record(v.string(), v.string()), {}),
});

/** SHA-256 of the text last generated for each sheet, by id: shows which files were edited by hand since. */
export type ImportRecord = ReadonlyMap<string, string>;

/** Line endings and byte order mark do not count. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(normalizeText(text)).digest('hex');
}

export function parseImportRecord(text: string): ImportRecord | null {
  const stored = parseStored(text);
  return stored === null ? null : new Map(Object.entries(stored.fiches));
}

export function recordedImages(text: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(parseStored(text)?.images ?? {}));
}

export function recordedDocument(text: string): string | null {
  return parseStored(text)?.document ?? null;
}

function parseStored(text: string): v.InferOutput<typeof Stored> | null {
  try {
    return v.parse(Stored, JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof v.ValiError) return null;
    throw error;
  }
}

export interface WrittenRecord {
  readonly document: string;
  readonly sheets: ImportRecord;
  readonly images: ReadonlyMap<string, string>;
  /** Lines that belong to no sheet. */
  readonly outside: readonly string[];
  /** What the layout added. */
  readonly aside: readonly Aside[];
  readonly imagesAside: readonly ImageAside[];
}

/** Sorted. */
export function writeImportRecord(record: WrittenRecord): string {
  const { document, sheets, images, outside, aside, imagesAside } = record;
  const content = {
    document,
    fiches: sorted(sheets),
    ...(images.size === 0 ? {} : { images: sorted(images) }),
    ...(outside.length === 0 ? {} : { 'hors-fiches': outside }),
    ...(aside.length === 0 ? {} : { ecarte: byReason(aside, ({ text }) => text) }),
    ...(imagesAside.length === 0 ? {} : { 'images-ecartees': byReason(imagesAside, ({ name }) => name) }),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function sorted(record: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...record].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Word for word, each time that it stands in the document. */
function byReason<T extends { readonly reason: string }>(
  aside: readonly T[],
  words: (each: T) => string,
): Record<string, string[]> {
  const reasons = [...new Set(aside.map(({ reason }) => reason))].sort();
  return Object.fromEntries(
    reasons.map((reason) => [reason, aside.filter((each) => each.reason === reason).map(words)]),
  );
}
