import * as v from 'valibot';
import { groupBy } from '../../core/collections/group-by.ts';
import type { ImageAside } from './images/choose-images.ts';
import type { Fingerprints } from './plan-files.ts';
import type { Aside } from './read-blocks.ts';

const Stored = v.object({
  document: v.optional(v.string(), ''),
  fiches: v.record(v.string(), v.string()),
  images: v.optional(v.record(v.string(), v.string()), {}),
});

/** What the last import of a document wrote; null when the file is damaged. */
export function parseImportRecord(
  text: string,
): { readonly document: string; readonly sheets: Fingerprints; readonly images: Fingerprints } | null {
  try {
    const { document, fiches, images } = v.parse(Stored, JSON.parse(text));
    return { document, sheets: new Map(Object.entries(fiches)), images: new Map(Object.entries(images)) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof v.ValiError) return null;
    throw error;
  }
}

export interface WrittenRecord {
  readonly document: string;
  readonly sheets: Fingerprints;
  readonly images: Fingerprints;
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

function sorted(record: Fingerprints): Record<string, string> {
  return Object.fromEntries([...record].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Word for word, each time that it stands in the document. */
function byReason<T extends { readonly reason: string }>(
  aside: readonly T[],
  words: (each: T) => string,
): Record<string, string[]> {
  const reasons = [...groupBy(aside, ({ reason }) => reason)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(reasons.map(([reason, each]) => [reason, each.map(words)]));
}
