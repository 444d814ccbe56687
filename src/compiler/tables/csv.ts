import { CsvError, parse } from 'csv-parse/sync';

const SEPARATORS = [';', ',', '\t'];

/** The one that splits the first line, outside quotes, into the most cells. */
function separatorOf(text: string): string {
  const [first = ''] = text.replace(/"(?:[^"]|"")*"/gu, '').split('\n', 1);
  const counts = SEPARATORS.map((separator) => first.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';';
}

export interface CsvRows {
  readonly rows: readonly (readonly string[])[];
  /** Of each row, from 1: a cell may hold line breaks. */
  readonly lines: readonly number[];
}

/** Of a text with LF line endings. A fault has its line. */
export function readCsv(text: string): CsvRows | { readonly line: number; readonly fault: 'guillemet' } {
  const ends: number[] = [];
  try {
    const rows: string[][] = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      bom: true,
      on_record: (record: string[], { lines }) => {
        ends.push(lines);
        return record;
      },
    });
    return { rows, lines: rows.map((_, at) => (ends[at - 1] ?? 0) + 1) };
  } catch (error) {
    if (error instanceof CsvError) return { line: Number(error.lines ?? 1), fault: 'guillemet' };
    throw error;
  }
}
