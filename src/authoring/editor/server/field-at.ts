import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** The field of the form that a line and column (from 1) of the written sheet belong to; empty for none. */
export function fieldAt(text: string, line: number, column: number): string {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  if (end === -1 || line <= 1) return '';
  if (line <= end) return fieldOfMatter(lines.slice(1, end).join('\n'), line - 1, column);
  const title = lines.findIndex((one, at) => at > end && one.startsWith('# '));
  if (line === title + 1) return 'titre';
  const starts = lines.flatMap((one, at) => (at > end && one.startsWith('## ') ? [at + 1] : []));
  const isAbove = lines.some((one, at) => at > end && at + 1 < (starts[0] ?? Infinity) && isText(one));
  const within = starts.filter((start) => start <= line).length;
  return `partie.${Math.max(0, within - (isAbove ? 0 : 1))}`;
}

const isText = (line: string) => line.trim() !== '' && !line.startsWith('# ');

function fieldOfMatter(yaml: string, line: number, column: number): string {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { schema: 'core', lineCounter: counter });
  const offset = (counter.lineStarts[line - 1] ?? 0) + column - 1;
  return pathTo(document.contents, offset).join('.');
}

function pathTo(node: Node | null, offset: number): (string | number)[] {
  const found = childrenOf(node).findLast(
    ([, start, value]) => offset >= start && offset <= (value?.range?.[2] ?? start),
  );
  return found ? [found[0], ...pathTo(found[2], offset)] : [];
}

function childrenOf(node: Node | null): (readonly [string | number, number, Node | null])[] {
  const nodeOf = (value: unknown) => (isNode(value) ? value : null);
  if (isMap(node))
    return node.items.flatMap(({ key, value }) =>
      isScalar(key) ? [[String(key.value), key.range?.[0] ?? 0, nodeOf(value)] as const] : [],
    );
  if (isSeq(node))
    return node.items.map((item, at) => [at, nodeOf(item)?.range?.[0] ?? 0, nodeOf(item)] as const);
  return [];
}
