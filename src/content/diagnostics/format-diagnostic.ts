import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import { normalizeText } from '../../core/text/normalize.ts';

export type DiagnosticFormat = 'text' | 'json' | 'github' | 'gitlab';

/** Characters of a long source line shown around the fault. */
const FRAME_WIDTH = 100;

/** `sourceText` is the whole file, or null to leave out the source line. */
export function formatDiagnostic(diagnostic: Diagnostic, sourceText: string | null): string {
  const { file, line, column, severity, code, message, help } = diagnostic;
  const frame = sourceText === null ? [] : codeFrame(diagnostic, sourceText);
  return [
    `${file}:${line}:${column}  ${severity}  ${code}`,
    ...indented('  ', message),
    ...frame,
    ...indented('  → ', help),
  ].join('\n');
}

/** Sorted by place. `sources` holds texts by path. `json` is one array, `github` one workflow command a line, `gitlab` a Code Quality report. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  format: DiagnosticFormat = 'text',
): string {
  const sorted = [...diagnostics].sort(byPlace);
  if (format === 'json') return JSON.stringify(sorted, null, 2);
  if (format === 'github') return sorted.map(githubCommand).join('\n');
  if (format === 'gitlab') return JSON.stringify(sorted.map(qualityIssue), null, 2);
  return sorted.map((each) => formatDiagnostic(each, sources.get(each.file) ?? null)).join('\n\n');
}

export function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

function indented(first: string, text: string): string[] {
  const rest = ' '.repeat(first.length);
  return text.split('\n').map((line, index) => `${index === 0 ? first : rest}${line}`);
}

/** The beginning of a line, as far as it is shown, normalized: a file may be one line of 20 MB. */
function lineUpTo(source: string, line: number, column: number): string {
  const ends = /\r\n?|\n/gu;
  let start = 0;
  for (let passed = 1; passed < line; passed++) {
    if (ends.exec(source) === null) return '';
    start = ends.lastIndex;
  }
  const end = ends.exec(source)?.index ?? source.length;
  return normalizeText(source.slice(start, Math.min(end, start + 4 * (column + FRAME_WIDTH))));
}

function codeFrame({ line, column, length }: Diagnostic, source: string): string[] {
  const text = lineUpTo(source, line, column);
  if (text.trim() === '') return [];
  const start = column <= FRAME_WIDTH - 20 ? 0 : column - 41;
  const shown = text.slice(start, start + FRAME_WIDTH).replace(/\t/gu, ' ');
  const before = start > 0 ? '…' : '';
  const after = start + FRAME_WIDTH < text.length ? '…' : '';
  const gutter = `    ${line} │ `;
  const caret = Math.min(column - 1 - start + before.length, before.length + shown.length);
  const marks = Math.max(1, Math.min(length, before.length + shown.length - caret));
  const empty = `    ${' '.repeat(String(line).length)} │ `;
  return [`${gutter}${before}${shown}${after}`, `${empty}${' '.repeat(caret)}${'^'.repeat(marks)}`];
}

function githubCommand({ severity, file, line, column, length, code, message, help }: Diagnostic): string {
  const level = severity === 'erreur' ? 'error' : 'warning';
  const place = `file=${property(file)},line=${line},col=${column},endColumn=${column + length}`;
  return `::${level} ${place},title=${property(code)}::${escaped(`${message} ${help}`)}`;
}

function qualityIssue({ severity, file, line, column, code, message, help }: Diagnostic) {
  const place = [file, line, column, code, message].join('\0');
  return {
    description: `${message} ${help}`,
    check_name: code,
    fingerprint: createHash('sha256').update(place).digest('hex'),
    severity: severity === 'erreur' ? 'major' : 'minor',
    location: { path: file, lines: { begin: line } },
  };
}

function escaped(text: string): string {
  return text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A');
}

function property(text: string): string {
  return escaped(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');
}
