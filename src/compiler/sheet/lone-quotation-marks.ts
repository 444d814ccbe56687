import type { Root, RootContent } from 'mdast';
import type { Reporter } from './reporter.ts';

const MOST_TOLD = 20;
const MARK = /[«»]/gu;
/** Where a paragraph begins, after the marks of lists and quotations. */
const BEGINNING = /(?:^|\n[^\S\n]*\n|\n(?=[\s>]*(?:[-+*]|\d+[.)])\s))[\s>*_+-]*(?:\d+[.)]\s*)?[*_]*$/u;

/** « and » pair within a heading, or in all that stands between two headings: a quotation may open each of its paragraphs again. */
export function reportLoneQuotationMarks(root: Root, text: string, reporter: Reporter): void {
  const lone = stretches(root).flatMap(([from, to]) => loneMarks(text, from, to));
  for (const offset of lone.slice(0, MOST_TOLD)) {
    const before = text.slice(0, offset).split('\n');
    const spot = { line: before.length, column: (before.at(-1) ?? '').length + 1, length: 1 };
    if (text[offset] === '«')
      reporter.warn('guillemet-seul', spot, 'Ce guillemet n’est pas fermé.', 'Fermez la citation par « » ».');
    else reporter.warn('guillemet-seul', spot, 'Rien n’ouvre ce guillemet.', 'Ouvrez la citation par « « ».');
  }
}

function stretches({ children }: Root): (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  let last: RootContent | undefined;
  for (const node of children) {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const open = found.at(-1);
    if (open && last?.type !== 'heading' && node.type !== 'heading') open[1] = to;
    else found.push([from, to]);
    last = node;
  }
  return found;
}

function loneMarks(text: string, from: number, to: number): number[] {
  const open: number[] = [];
  const unopened: number[] = [];
  for (const { 0: mark, index } of text.slice(from, to).matchAll(MARK)) {
    const isAgain =
      open.length > 0 && BEGINNING.test(text.slice(Math.max(from, from + index - 40), from + index));
    if (mark === '«' && !isAgain) open.push(from + index);
    if (mark === '»' && open.pop() === undefined) unopened.push(from + index);
  }
  // A quotation that opens with a straight mark may close with « » ».
  const straight = text.slice(from, to).match(/["“”]/gu)?.length ?? 0;
  return [...unopened, ...open].sort((a, b) => a - b).slice(straight % 2);
}
