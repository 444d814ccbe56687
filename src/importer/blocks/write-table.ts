/** In the sheet format; the first row is its head. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const [head = [], ...body] = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, at) =>
      (row[at] ?? '').replace(/\s*\n\s*/gu, ' ').replace(/(?<!\\)\|/gu, '\\|'),
    );
    return `| ${cells.join(' | ')} |`;
  });
  return [head, `|${' --- |'.repeat(width)}`, ...body].join('\n');
}
