/** Of what is shipped: they ask for a notice at most. */
const SHIPPED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EDL-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/** Of what only builds and tests. */
const USED: ReadonlySet<string> = new Set([...SHIPPED, 'BlueOak-1.0.0', 'MPL-2.0']);

function splitAtTop(expression: string, operator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const word of expression.replace(/[()]/gu, ' $& ').trim().split(/\s+/u)) {
    if (word === ')') depth--;
    if (depth === 0 && word === operator) parts.push('');
    else parts.push(`${parts.pop()} ${word}`.trim());
    if (word === '(') depth++;
  }
  return parts;
}

const INNER = /^\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/u;

/** Whether an SPDX expression leaves a choice of allowed licences; of `OR` one is enough, of `AND` all are wanted. */
function holds(expression: string, allowed: ReadonlySet<string>): boolean {
  const any = splitAtTop(expression, 'OR');
  if (any.length > 1) return any.some((part) => holds(part, allowed));
  const all = splitAtTop(expression, 'AND');
  if (all.length > 1) return all.every((part) => holds(part, allowed));
  const inner = INNER.exec(all[0] ?? '')?.[1];
  return inner === undefined ? allowed.has(expression.trim()) : holds(inner, allowed);
}

export const isAllowed = (licence: string | null, isShipped: boolean): boolean =>
  licence !== null && holds(licence, isShipped ? SHIPPED : USED);
