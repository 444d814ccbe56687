import ts from 'typescript';
import type { CodeFile, House, Rule } from './rule.ts';
import { nodesOf, ownCode } from './syntax-tree.ts';

/** Above this share a file is listed; the rule itself is held on the whole of src. */
const LISTED_FROM = 0.06;

interface LineCounts {
  readonly comment: number;
  readonly filled: number;
}

/** Where comments may begin: around each node, and at both ends of each list, empty ones included. */
function seams(file: CodeFile): Set<number> {
  const found = new Set<number>();
  const add = ({ pos, end }: ts.TextRange) => {
    found.add(pos);
    found.add(end);
  };
  for (const node of nodesOf(file)) {
    add(node);
    if (ts.isJsxExpression(node)) found.add(node.getStart(file.tree) + 1);
    ts.forEachChild(node, () => undefined, add);
  }
  for (const node of nodesOf(file)) if (ts.isJsxText(node)) found.delete(node.pos);
  return found;
}

function commentsOf(file: CodeFile): Map<number, number> {
  const comments = new Map<number, number>();
  for (const at of seams(file)) {
    for (const read of [ts.getLeadingCommentRanges, ts.getTrailingCommentRanges]) {
      for (const { pos, end } of read(file.text, at) ?? []) comments.set(pos, end);
    }
  }
  return comments;
}

export function countLines(file: CodeFile): LineCounts {
  const filled = file.text.split('\n').filter((line) => line.trim() !== '').length;
  let text = '';
  let last = 0;
  for (const [pos, end] of [...commentsOf(file)].sort(([a], [b]) => a - b)) {
    if (pos < last) continue;
    text += file.text.slice(last, pos) + file.text.slice(pos, end).replace(/[^\n]/g, ' ');
    last = end;
  }
  text += file.text.slice(last);
  // What is left of a comment between JSX elements is an empty pair of braces.
  const code = text.split('\n').filter((line) => !/^\s*(\{\s*\})?\s*$/.test(line)).length;
  return { comment: filled - code, filled };
}

const known = new WeakMap<House, readonly (LineCounts & { readonly path: string })[]>();

function countsOf(house: House) {
  const counts = known.get(house) ?? ownCode(house).map((file) => ({ path: file.path, ...countLines(file) }));
  known.set(house, counts);
  return counts;
}

export const commentShare: Rule = {
  id: 'comment-share',
  title: 'comment lines, % of non-blank lines of src',
  find: (house) =>
    countsOf(house)
      .filter(({ comment, filled }) => comment > filled * LISTED_FROM)
      .sort((a, b) => b.comment - a.comment)
      .map(({ path, comment, filled }) => ({ path, line: 1, what: `${comment} of ${filled} lines` })),
  measure: (house) => {
    const counts = countsOf(house);
    const sum = (key: keyof LineCounts) => counts.reduce((total, count) => total + count[key], 0);
    return Math.round((1000 * sum('comment')) / Math.max(1, sum('filled'))) / 10;
  },
};
