import { CsvError, parse } from 'csv-parse/sync';
import type { TableSheet } from '../blocks/read-blocks.ts';

const SEPARATORS = [';', ',', '\t'];

/** The one that splits the first line, outside quotes, into the most cells. */
function separatorOf(text: string): string {
  const [first = ''] = text.replace(/"(?:[^"]|"")*"/gu, '').split('\n', 1);
  const counts = SEPARATORS.map((separator) => first.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';';
}

/** Tells a spreadsheet that what follows is no formula. */
export const TEXT_MARK = /^'(?=[=+\-@])/u;

/** Of a text with LF line endings; or, after the name of the file, what is to be mended in it. */
export function readCsv(text: string): TableSheet | { readonly refusal: string } {
  const ends: number[] = [];
  try {
    const rows: string[][] = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      bom: true,
      on_record: (record: string[], { lines }) => {
        ends.push(lines);
        return record.map((cell) => cell.replace(TEXT_MARK, ''));
      },
    });
    return { name: '', rows, lines: rows.map((_, at) => (ends[at - 1] ?? 0) + 1) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (ends.at(-1) ?? 0) + 1;
    return {
      refusal: `:${line}:1 Un guillemet ouvert à cette ligne n’est jamais fermé. → Fermez-le, ou enregistrez le tableau à nouveau en CSV.`,
    };
  }
}
