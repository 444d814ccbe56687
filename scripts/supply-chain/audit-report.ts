interface Advisory {
  readonly name: string;
  readonly severity: string;
  readonly range?: string;
}

const isSevere = ({ severity }: Advisory) => severity === 'high' || severity === 'critical';
const lineOf = ({ name, range = '', severity }: Advisory) => `${name} ${range} (${severity})`;

/** Reads what `npm audit --json` printed. `unchecked`: why there is no audit, or null: many registries, mirrors above all, answer none. */
export function auditReport(output: string) {
  const isJson = output.startsWith('{');
  const { vulnerabilities, message, error } = isJson
    ? JSON.parse(output)
    : { message: output.split('\n')[0] };
  const all: Advisory[] = Object.values(vulnerabilities ?? {});
  return {
    unchecked: vulnerabilities ? null : message || error?.summary || 'no answer',
    severe: all.filter(isSevere).map(lineOf),
    others: all.filter((one) => !isSevere(one)).map(lineOf),
  };
}
