import { formatDiagnostics } from '../../compiler/sheet/format-diagnostic.ts';
import { type Diagnostic, isError } from '../../core/settings/diagnostic.ts';
import type { Told } from './live-content.ts';
import { countsOf } from './words.ts';

/** Of a terminal of 25 lines, what npm and Vite leave. */
const MOST_LINES = 10;

/** Of a content that is being written: as many diagnostics as a terminal shows, the errors last. Empty without any. */
export function devReport({ diagnostics, texts }: Told, page: string): string {
  if (diagnostics.length === 0) return '';
  const errors = diagnostics.filter(isError);
  const warnings = diagnostics.filter((one) => !isError(one));
  const counts = countsOf({ errors: errors.length, warnings: warnings.length });
  const shown: Diagnostic[] = [];
  for (const one of [...errors, ...warnings]) {
    const lines = formatDiagnostics([...shown, one], texts).split('\n').length;
    if (shown.length > 0 && lines > MOST_LINES) break;
    shown.push(one);
  }
  const isWhole = shown.length === diagnostics.length;
  const head = `À corriger : ${counts} · ${page}${isWhole ? '' : '\n(les premiers ici, tous sur cette page)'}`;
  const parts = [shown.filter((one) => !isError(one)), shown.filter(isError)];
  return [head, ...parts.map((part) => formatDiagnostics(part, texts)).filter(Boolean)].join('\n\n');
}
