import * as v from 'valibot';
import { LEVELS } from '../../core/territory/levels.ts';
import { TEXT, WORDS } from '../../core/territory/territory-tables.ts';

// What a cell holds; messages follow the name of its column.
export { TEXT, WORDS };
export const NUMBER = v.pipe(WORDS, v.transform(Number), v.finite('is no number'));
export const LEVEL = v.picklist(LEVELS, 'is no level');

/** One header line, tab separated, LF, no quoting. Throws when a cell holds a tab or a line break. */
export function formatTsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const bad = rows.flat().find((cell) => /[\t\r\n]/.test(`${cell}`));
  if (bad !== undefined) throw new Error(`a cell cannot hold a tab or a line break: ${JSON.stringify(bad)}`);
  return [columns, ...rows].map((cells) => `${cells.join('\t')}\n`).join('');
}

/** `place` is `file:line`, line from 1 (the header is line 1). Throws with it on a wrong header, number of cells or cell. */
export function parseTsv<C extends v.ObjectEntries>(text: string, columns: C, file: string) {
  const names = Object.keys(columns);
  const schema = v.object(columns);
  const [header, ...lines] = text.replace(/\n$/, '').split('\n');
  if (header !== names.join('\t'))
    throw new Error(`${file}:1: expected the header « ${names.join(', ')} », found « ${header ?? ''} »`);
  return lines.map((line, index) => {
    const place = `${file}:${index + 2}`;
    const cells = line.split('\t');
    if (cells.length !== names.length)
      throw new Error(`${place}: expected ${names.length} cells, found ${cells.length}`);
    const read = v.safeParse(schema, Object.fromEntries(names.map((name, at) => [name, cells[at]])));
    if (read.success) return { row: read.output, place };
    const [{ path: [{ key } = { key: '' }] = [], message, input }] = read.issues;
    throw new Error(`${place}: « ${key} » ${message}: « ${input} »`);
  });
}
