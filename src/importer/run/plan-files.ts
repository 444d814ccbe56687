import * as v from 'valibot';
import { fingerprint } from '../../content/files/fingerprint.ts';
import { groupBy } from '../../core/collections/group-by.ts';
import { normalizeText } from '../../core/text/normalize.ts';
import type { Aside } from '../blocks/read-blocks.ts';
import { saySame } from '../tables/sheet-as-written.ts';

/** `deux-cotes`: left, as both the file and what the document gives have changed. */
export type FileAction =
  | ('creee' | 'mise-a-jour' | 'inchangee' | 'ecrasee')
  | ('laissee' | 'deux-cotes' | 'coupee');

type Content = string | Uint8Array;

/** SHA-256 of what was last generated under each name: shows which files were edited by hand since. */
export type Fingerprints = ReadonlyMap<string, string>;

export interface FilePlan<T extends Content> {
  readonly files: readonly { readonly id: string; readonly action: FileAction; readonly write: T | null }[];
  readonly record: Fingerprints;
  /** Sheets of an earlier import that the document no longer has; their files stay. */
  readonly orphans: readonly string[];
}

/** A file edited since the last import is overwritten only if `overwrite`. `existing` holds those on disk. */
export function planFiles<T extends Content>(
  generated: ReadonlyMap<string, T>,
  existing: ReadonlyMap<string, T>,
  record: Fingerprints,
  overwrite: boolean,
): FilePlan<T> {
  const next = new Map(record);
  const files = [...generated].map(([id, content]) => {
    const action = decide(existing.get(id), content, record.get(id), overwrite);
    const isLeft = action === 'laissee' || action === 'deux-cotes' || action === 'coupee';
    if (!isLeft) next.set(id, fingerprint(content));
    return { id, action, write: isLeft || action === 'inchangee' ? null : content };
  });
  const orphans = [...record.keys()].filter((id) => !generated.has(id)).sort();
  return { files, record: next, orphans };
}

function decide(
  current: Content | undefined,
  content: Content,
  generated: string | undefined,
  overwrite: boolean,
): FileAction {
  if (current === undefined || current.length === 0) return 'creee';
  const now = fingerprint(current);
  if (now === fingerprint(content)) return 'inchangee';
  if (now === generated) return 'mise-a-jour';
  if (overwrite) return 'ecrasee';
  if (typeof current === 'string' && typeof content === 'string') {
    if (saySame(current, content)) return 'inchangee';
    if (isCutShort(current, content)) return 'coupee';
  }
  return generated === undefined || generated === fingerprint(content) ? 'laissee' : 'deux-cotes';
}

/** Within a line: no author ends a text there. */
function isCutShort(current: string, content: string): boolean {
  const start = normalizeText(current);
  return !start.endsWith('\n') && content.startsWith(start) && content[start.length] !== '\n';
}

const Stored = v.object({
  document: v.optional(v.string(), ''),
  fiches: v.record(v.string(), v.string()),
  images: v.optional(v.record(v.string(), v.string()), {}),
});

export interface ImportRecord {
  readonly document: string;
  readonly sheets: Fingerprints;
  readonly images: Fingerprints;
}

/** Null when the file is damaged. */
export function parseImportRecord(text: string): ImportRecord | null {
  try {
    const { document, fiches, images } = v.parse(Stored, JSON.parse(text));
    return { document, sheets: new Map(Object.entries(fiches)), images: new Map(Object.entries(images)) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof v.ValiError) return null;
    throw error;
  }
}

interface NotTaken {
  readonly outside: readonly string[];
  readonly aside: readonly Aside[];
  readonly imagesAside: readonly { readonly reason: string; readonly name: string }[];
}

/** Its keys are sorted, so that an import that changes nothing writes the same bytes. */
export function writeImportRecord(record: ImportRecord & NotTaken): string {
  const { document, sheets, images, outside, aside, imagesAside } = record;
  const content = {
    document,
    fiches: sorted(sheets),
    ...(images.size > 0 && { images: sorted(images) }),
    ...(outside.length > 0 && { 'hors-fiches': outside }),
    ...(aside.length > 0 && { ecarte: byReason(aside, ({ text }) => text) }),
    ...(imagesAside.length > 0 && { 'images-ecartees': byReason(imagesAside, ({ name }) => name) }),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const sorted = <T>(record: ReadonlyMap<string, T>): Record<string, T> =>
  Object.fromEntries([...record].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Word for word, each time that it is in the document. */
function byReason<T extends { readonly reason: string }>(aside: readonly T[], words: (each: T) => string) {
  const reasons = [...groupBy(aside, ({ reason }) => reason)];
  return sorted(new Map(reasons.map(([reason, each]) => [reason, each.map(words)])));
}
