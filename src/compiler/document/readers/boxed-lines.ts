import type { Looks } from '../read-blocks.ts';

const RULE = /^[-=_*~+#|:\s]{3,}$/u;
const NUMBERED = /^\d{1,3}[.)] +\S/u;
const TALLEST = 3;

interface Box {
  readonly sign: string;
  readonly from: number;
  readonly to: number;
}

export function isRule(line: string): boolean {
  return RULE.test(line) && /\S/u.test(line);
}

/** Lines between two rules of the same sign are a title, which ranks higher between « = » than between « - ». */
export function boxedLooks(lines: readonly string[]): Map<number, Looks> {
  return new Map(
    boxesIn(lines).flatMap(({ sign, from, to }) => {
      const looks: Looks = { bold: true, size: 1 + Math.max(0, '-*#='.indexOf(sign)) };
      return lines.slice(from, to).map((_, at) => [from + at, looks] as const);
    }),
  );
}

/** Such titles in Markdown, which would read the upper rule as text, and « 1. » above a rule as an item. */
export function ruledTitlesAsHeadings(text: string): string {
  const lines = text.split('\n');
  const underlined = lines.flatMap((line, at): Box[] =>
    NUMBERED.test(line) && signOf(lines[at + 1]) === '=' ? [{ sign: '=', from: at, to: at + 1 }] : [],
  );
  for (const { sign, from, to } of [...boxesIn(lines), ...underlined]) {
    if (sign !== '=') continue;
    const title = lines.slice(from, to).join(' ').replace(/\s+/gu, ' ').trim();
    if (signOf(lines[from - 1]) === sign) lines[from - 1] = '';
    lines.fill('', from, to + 1);
    lines[from] = title.startsWith('#') || title === '' ? title : `# ${title}`;
  }
  const isLone = (line: string, at: number) => signOf(line) === '=' && (lines[at - 1] ?? '').trim() === '';
  return lines.map((line, at) => (isLone(line, at) ? '' : line)).join('\n');
}

function boxesIn(lines: readonly string[]): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at < lines.length; at++) {
    const sign = signOf(lines[at]);
    let to = at + 1;
    while (to <= at + TALLEST && (lines[to]?.trim() ?? '') !== '' && !isRule(lines[to] ?? '')) to++;
    if (sign === null || to === at + 1 || signOf(lines[to]) !== sign) continue;
    boxes.push({ sign, from: at + 1, to });
    at = to;
  }
  return boxes;
}

function signOf(line: string | undefined): string | null {
  const rule = line?.trim() ?? '';
  const [sign = ''] = rule;
  return rule.length >= 3 && isRule(rule) && rule === sign.repeat(rule.length) ? sign : null;
}
