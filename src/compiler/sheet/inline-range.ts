import { type Inline, inlineText } from '../../domain/sheet/rich-text.ts';

/** The part of a run between two indices of its {@link inlineText}; formatting is kept, nodes left empty are dropped. */
export function sliceInlines(nodes: readonly Inline[], from: number, to: number): Inline[] {
  const result: Inline[] = [];
  let start = 0;
  for (const node of nodes) {
    const length = inlineText([node]).length;
    const [low, high] = [Math.max(0, from - start), Math.min(length, to - start)];
    start += length;
    if (low >= high) continue;
    if (node.type === 'text') result.push({ type: 'text', value: node.value.slice(low, high) });
    else if (node.type === 'break') result.push(node);
    else result.push({ ...node, children: sliceInlines(node.children, low, high) });
  }
  return result;
}

/** The lines of a run, cut at its breaks wherever they stand; blank lines are dropped. */
export function splitAtBreaks(nodes: readonly Inline[]): Inline[][] {
  return linesOf(nodes).filter((line) => inlineText(line).trim() !== '');
}

function linesOf(nodes: readonly Inline[]): Inline[][] {
  let line: Inline[] = [];
  const lines = [line];
  for (const node of nodes) {
    for (const [index, piece] of piecesOf(node).entries()) {
      if (index > 0) {
        line = [];
        lines.push(line);
      }
      line.push(...piece);
    }
  }
  return lines;
}

/** The pieces of one node on each side of its breaks. */
function piecesOf(node: Inline): Inline[][] {
  if (node.type === 'text') return [[node]];
  if (node.type === 'break') return [[], []];
  return linesOf(node.children).map((children) => (children.length === 0 ? [] : [{ ...node, children }]));
}

/** The run without the characters at those indices of its text, and without blanks at its two ends. */
export function withoutCharacters(nodes: readonly Inline[], removed: readonly number[]): Inline[] {
  let kept: Inline[] = [];
  let cursor = 0;
  for (const index of removed) {
    kept = [...kept, ...sliceInlines(nodes, cursor, index)];
    cursor = index + 1;
  }
  kept = [...kept, ...sliceInlines(nodes, cursor, Number.MAX_SAFE_INTEGER)];
  const text = inlineText(kept);
  const start = text.length - text.trimStart().length;
  return sliceInlines(kept, start, text.trimEnd().length);
}
