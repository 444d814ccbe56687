import type { Nodes as HastNodes } from 'hast';

export function textOf(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inside = node.children.map(textOf).join('');
  const more =
    node.type === 'element' && node.tagName === 'template' && node.content ? textOf(node.content) : '';
  return `${inside}${more}`;
}
