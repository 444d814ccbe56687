import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { normalizeText } from '../../text/normalize.ts';
import type { Aside } from './readers/reading.ts';

const Stored = v.object({
  document: v.optional(v.string(), ''),
  fiches: v.record(v.string(), v.string()),
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

/** Sorted. `outside` are the lines that belong to no sheet, `aside` what the layout added. */
export function writeImportRecord(
  document: string,
  record: ImportRecord,
  outside: readonly string[],
  aside: readonly Aside[],
): string {
  const fiches = Object.fromEntries([...record].sort(([a], [b]) => (a < b ? -1 : 1)));
  const content = {
    document,
    fiches,
    ...(outside.length === 0 ? {} : { 'hors-fiches': outside }),
    ...(aside.length === 0 ? {} : { ecarte: byReason(aside) }),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Word for word, each time that it stands in the document. */
function byReason(aside: readonly Aside[]): Record<string, string[]> {
  const reasons = [...new Set(aside.map(({ reason }) => reason))].sort();
  return Object.fromEntries(
    reasons.map((reason) => [reason, aside.filter((each) => each.reason === reason).map(({ text }) => text)]),
  );
}
