import type { Finding, House, Rule } from './rule.ts';

/** `limit` may only go down, until it is the target. */
export interface Limit {
  readonly limit: number;
  readonly target: number;
}

export interface Verdict {
  readonly rule: Rule;
  readonly figure: number;
  readonly limit: Limit;
  readonly findings: readonly Finding[];
  readonly broken: boolean;
}

/** Fewer files than this and the check has read nothing: it must fail, not pass. */
const FEWEST_FILES = 100;

/** @throws Error when a rule has no limit, a limit no rule, or too few files were read for a figure to mean anything. */
export function judge(
  house: House,
  rules: readonly Rule[],
  limits: Readonly<Record<string, Limit>>,
): readonly Verdict[] {
  const { code, styles, pages } = house;
  if (code.length < FEWEST_FILES || styles.length === 0 || pages.length === 0) {
    const read = `${code.length} files of code, ${styles.length} style sheets, ${pages.length} pages`;
    throw new Error(`only ${read} read: the check is not looking`);
  }
  const unknown = Object.keys(limits).filter((id) => !rules.some((rule) => rule.id === id));
  if (unknown.length > 0) throw new Error(`limits of no rule: ${unknown.join(', ')}`);
  return rules.map((rule) => {
    const limit = limits[rule.id];
    if (!limit) throw new Error(`no limit for ${rule.id}`);
    const findings = rule.find(house);
    const figure = rule.measure?.(house) ?? findings.length;
    return { rule, figure, limit, findings, broken: figure > limit.limit };
  });
}

const LISTED = 60;

function offenders({ rule, figure, limit, findings }: Verdict): string {
  const lines = findings.slice(0, LISTED).map(({ path, line, what }) => `  ${path}:${line}  ${what}`);
  const rest = findings.length > LISTED ? [`  … and ${findings.length - LISTED} more`] : [];
  const goal = limit.target < limit.limit ? ` (target ${limit.target})` : '';
  return [`${rule.id}: ${figure}, at most ${limit.limit}${goal}`, ...lines, ...rest].join('\n');
}

/** The broken rules with what breaks them, then one table of all figures. */
export function report(verdicts: readonly Verdict[], listed: (verdict: Verdict) => boolean): string {
  const row = ({ rule, figure, limit, broken }: Verdict) => {
    const state = broken ? '✗' : figure > limit.target ? '…' : '✓';
    const slack = figure < limit.limit && limit.limit > limit.target ? `  lower the limit to ${figure}` : '';
    return `${state} ${String(figure).padStart(5)}  ≤ ${String(limit.limit).padEnd(4)} → ${String(limit.target).padEnd(3)} ${rule.title}${slack}`;
  };
  return [...verdicts.filter(listed).map(offenders), ...verdicts.map(row)].join('\n');
}
