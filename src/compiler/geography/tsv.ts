interface TsvLine<Column extends string> {
  readonly cells: Readonly<Record<Column, string>>;
  /** `file:line`, line from 1 (the header is line 1). */
  readonly place: string;
  /** Throws with `file:line` where the cell is no number. */
  readonly number: (column: Column) => number;
}

/** One header line, tab separated, LF, no quoting. Throws when a cell holds a tab or a line break. */
export function formatTsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, ...rows].map((cells) => {
    if (cells.length !== columns.length) {
      throw new Error(`${cells.length} cells for ${columns.length} columns: ${cells.join(' | ')}`);
    }
    const bad = cells.find((cell) => /[\t\r\n]/.test(cell));
    if (bad !== undefined)
      throw new Error(`a cell cannot hold a tab or a line break: ${JSON.stringify(bad)}`);
    return cells.join('\t');
  });
  return `${lines.join('\n')}\n`;
}

/** Throws with `file:line` on a wrong header or a wrong number of cells. */
export function parseTsv<Column extends string>(
  text: string,
  columns: readonly Column[],
  file: string,
): TsvLine<Column>[] {
  const [header, ...lines] = text.replace(/\n$/, '').split('\n');
  if (header !== columns.join('\t')) {
    throw new Error(`${file}:1: expected the header « ${columns.join(', ')} », found « ${header ?? ''} »`);
  }
  return lines.map((line, index) => {
    const place = `${file}:${index + 2}`;
    const values = line.split('\t');
    if (values.length !== columns.length) {
      throw new Error(`${place}: expected ${columns.length} cells, found ${values.length}`);
    }
    const cells = recordOf(columns, (_, i) => values[i] ?? '');
    const number = (column: Column): number => {
      const value = cells[column] === '' ? Number.NaN : Number(cells[column]);
      if (!Number.isFinite(value)) throw new Error(`${place}: a number is missing: « ${column} »`);
      return value;
    };
    return { cells, place, number };
  });
}

export function recordOf<K extends string, V>(
  keys: readonly K[],
  valueFor: (key: K, index: number) => V,
): Record<K, V> {
  const entries = keys.map((key, index) => [key, valueFor(key, index)] as const);
  return Object.fromEntries(entries) as Record<K, V>;
}
