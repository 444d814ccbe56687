import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { normalizeText } from '../../text/normalize.ts';

const Stored = v.object({
  fiches: v.record(v.string(), v.string()),
});

/** SHA-256 of the text last generated for each sheet, by id: shows which files were edited by hand since. */
export type ImportRecord = ReadonlyMap<string, string>;

/** Line endings and byte order mark do not count. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(normalizeText(text)).digest('hex');
}

export function parseImportRecord(text: string): ImportRecord | null {
  try {
    return new Map(Object.entries(v.parse(Stored, JSON.parse(text)).fiches));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof v.ValiError) return null;
    throw error;
  }
}

/** Sorted. `outside` are the lines that belong to no sheet. */
export function writeImportRecord(
  document: string,
  record: ImportRecord,
  outside: readonly string[],
): string {
  const fiches = Object.fromEntries([...record].sort(([a], [b]) => (a < b ? -1 : 1)));
  const content = { document, fiches, ...(outside.length === 0 ? {} : { 'hors-fiches': outside }) };
  return `${JSON.stringify(content, null, 2)}\n`;
}
