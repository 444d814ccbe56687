import type { Block, Inline } from '../../domain/sheet/rich-text.ts';
import { typographicRuns } from '../../text/typography.ts';

/** A run in French typography; quotation marks pair across its formatting. */
export function typesetInlines(nodes: readonly Inline[]): Inline[] {
  const leaves: string[] = [];
  collect(nodes, leaves);
  const set = typographicRuns(leaves);
  let next = 0;
  return rebuild(nodes, () => set[next++] ?? '');
}

/** A block in French typography. */
export function typesetBlock(block: Block): Block {
  if (block.type === 'list') return { ...block, items: block.items.map((item) => item.map(typesetBlock)) };
  return { ...block, children: typesetInlines(block.children) };
}

function collect(nodes: readonly Inline[], leaves: string[]): void {
  for (const node of nodes) {
    if (node.type === 'text') leaves.push(node.value);
    else if (node.type === 'break') leaves.push('\n');
    else collect(node.children, leaves);
  }
}

function rebuild(nodes: readonly Inline[], next: () => string): Inline[] {
  return nodes.map((node) => {
    if (node.type === 'text') return { type: 'text', value: next() };
    if (node.type === 'break') {
      next();
      return node;
    }
    return { ...node, children: rebuild(node.children, next) };
  });
}
