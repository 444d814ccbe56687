import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import { entriesOf, itemsOf } from './yaml-source.ts';

/** Without a prototype, so that `__proto__` is a key like any other. */
export function plain(node: Node | null): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return itemsOf(node).map(plain);
  if (!isMap(node)) return null;
  const record: Record<string, unknown> = Object.create(null);
  for (const { key, value } of entriesOf(node)) record[key] = plain(value);
  return record;
}

/** The deepest node on the way when the path asks for a missing key. */
export function nodeAt(root: Node | null, path: readonly (string | number)[]): Node | null {
  let node = root;
  for (const step of path) {
    const entry = entriesOf(node).find(({ key }) => key === step);
    const next = isSeq(node) ? node.items[Number(step)] : (entry?.value ?? entry?.keyNode);
    if (!isNode(next)) return node;
    node = next;
  }
  return node;
}
