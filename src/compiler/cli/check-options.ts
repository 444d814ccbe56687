import { parseArgs } from 'node:util';
import type { DiagnosticFormat } from '../../content/diagnostics/format-diagnostic.ts';
import { nearest } from '../../core/text/similarity.ts';

export interface CheckOptions {
  readonly format: DiagnosticFormat;
  readonly wantsPlaces: boolean;
  readonly isForPublication: boolean;
}

const FORMATS: readonly DiagnosticFormat[] = ['text', 'json', 'github', 'gitlab'];
const OPTIONS = {
  format: { type: 'string' },
  lieux: { type: 'boolean' },
  publication: { type: 'boolean' },
} as const;
const USAGE = 'Usage : npm run check -- [--publication] [--lieux | --format text|json|github|gitlab]';

/** `--format json` is `--format=json`. A refusal is a sentence, then how to call it. */
export function checkOptions(args: readonly string[]): CheckOptions | { readonly refusal: string } {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') return refuse(`« ${token.value} » n’est pas attendu ici.`);
    if (token.kind === 'option' && !Object.hasOwn(OPTIONS, token.name)) return refuse(unknown(token.rawName));
  }
  const { format: asked = 'text', lieux, publication } = values;
  const format = FORMATS.find((known) => known === asked);
  if (asked === '' || asked === true) return refuse('L’option « --format » attend un nom.');
  if (!format) return refuse(`Le format « ${asked} » n’existe pas.`);
  if (lieux && format !== 'text') return refuse('« --lieux » s’écrit sans « --format ».');
  return { format, wantsPlaces: lieux !== undefined, isForPublication: publication !== undefined };
}

const refuse = (sentence: string) => ({ refusal: `${sentence}\n${USAGE}` });

function unknown(rawName: string): string {
  const name = rawName.replace(/^-+/u, '');
  const asFormat = FORMATS.some((known) => known === name) ? [`--format ${name}`] : [];
  const [near] = [...asFormat, ...nearest(name, Object.keys(OPTIONS), 1).map((option) => `--${option}`)];
  return `L’option « ${rawName} » n’existe pas.${near ? ` Vouliez-vous dire « ${near} » ?` : ''}`;
}
