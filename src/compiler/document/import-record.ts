import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { normalizeText } from '../../text/normalize.ts';

const Stored = v.object({
  fiches: v.record(v.string(), v.string()),
});

/** Fingerprint of the text last generated for each sheet file, by id: tells a file edited by hand from one left alone. */
export type ImportRecord = ReadonlyMap<string, string>;

/** Fingerprint of a sheet's text; line endings and byte order mark do not count. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(normalizeText(text)).digest('hex');
}

/** Reads `<document>.imports.json`; null when it is not one. */
export function parseImportRecord(text: string): ImportRecord | null {
  try {
    return new Map(Object.entries(v.parse(Stored, JSON.parse(text)).fiches));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof v.ValiError) return null;
    throw error;
  }
}

/** Text of `<document>.imports.json`: sorted, the same for the same record. `outside` are the lines that belong to no sheet. */
export function writeImportRecord(
  document: string,
  record: ImportRecord,
  outside: readonly string[],
): string {
  const fiches = Object.fromEntries([...record].sort(([a], [b]) => (a < b ? -1 : 1)));
  const content = { document, fiches, ...(outside.length === 0 ? {} : { 'hors-fiches': outside }) };
  return `${JSON.stringify(content, null, 2)}\n`;
}
