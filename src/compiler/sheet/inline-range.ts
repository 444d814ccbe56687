import { type Inline, inlineText } from '../../core/sheet/rich-text.ts';

/** The part between two indices of the run's {@link inlineText}, with its formatting; nodes left empty are dropped. */
export function sliceInlines(nodes: readonly Inline[], from: number, to: number): Inline[] {
  const result: Inline[] = [];
  let start = 0;
  for (const node of nodes) {
    const length = inlineText([node]).length;
    const [low, high] = [Math.max(0, from - start), Math.min(length, to - start)];
    if (node.type === 'call' && from <= start && start <= to) result.push(node);
    start += length;
    if (low >= high || node.type === 'call') continue;
    if (node.type === 'text') result.push({ type: 'text', value: node.value.slice(low, high) });
    else if (node.type === 'break') result.push(node);
    else result.push({ ...node, children: sliceInlines(node.children, low, high) });
  }
  return result;
}

/** Breaks may be at any depth; blank lines are dropped. */
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

function piecesOf(node: Inline): Inline[][] {
  if (node.type === 'text' || node.type === 'call') return [[node]];
  if (node.type === 'break') return [[], []];
  return linesOf(node.children).map((children) => (children.length === 0 ? [] : [{ ...node, children }]));
}

/** `removed` are ascending indices of the run's text; blanks at its two ends are removed too. */
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
