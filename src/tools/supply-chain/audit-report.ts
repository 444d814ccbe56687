export type AuditReport =
  | { readonly kind: 'unchecked'; readonly why: string }
  | { readonly kind: 'checked'; readonly grave: readonly string[]; readonly others: readonly string[] };

interface Advisory {
  readonly name: string;
  readonly severity: string;
  readonly range?: string;
}

interface Written {
  readonly vulnerabilities?: Readonly<Record<string, Advisory>>;
  readonly message?: string;
  readonly error?: { readonly summary?: string };
}

const GRAVE = ['high', 'critical'];

function read(output: string): Written {
  try {
    return JSON.parse(output);
  } catch {
    return { message: output.trim().split('\n')[0] ?? '' };
  }
}

/** Reads what `npm audit --json` printed: many registries, mirrors above all, answer no audit. */
export function auditReport(output: string): AuditReport {
  const { vulnerabilities, message, error } = read(output);
  if (!vulnerabilities) return { kind: 'unchecked', why: message || error?.summary || 'no answer' };
  const all = Object.values(vulnerabilities);
  const told = (one: Advisory) => `${one.name} ${one.range ?? ''} (${one.severity})`;
  return {
    kind: 'checked',
    grave: all.filter(({ severity }) => GRAVE.includes(severity)).map(told),
    others: all.filter(({ severity }) => !GRAVE.includes(severity)).map(told),
  };
}
