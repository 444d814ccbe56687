import type { Nodes } from 'mdast';
import type { Diagnostic, Severity } from '../../core/settings/diagnostic.ts';
import type { Spot, YamlSource } from './yaml-source.ts';

export interface Reporter {
  readonly diagnostics: readonly Diagnostic[];
  error(code: string, spot: Spot, message: string, help: string): void;
  warn(code: string, spot: Spot, message: string, help: string): void;
  add(diagnostics: readonly Diagnostic[]): void;
}

export interface FieldReader {
  readonly read: YamlSource;
  readonly reporter: Reporter;
  /** The line that opens the front matter, where a missing key is reported. */
  readonly above: Spot;
}

export function createReporter(file: string, diagnostics: Diagnostic[] = []): Reporter {
  const report = (severity: Severity) => (code: string, spot: Spot, message: string, help: string) => {
    const { line, column, length } = spot;
    diagnostics.push({ severity, code, file, line, column, length, message, help });
  };
  return {
    diagnostics,
    error: report('erreur'),
    warn: report('avertissement'),
    add: (more) => diagnostics.push(...more),
  };
}

export function spotOfNode(node: Nodes): Spot {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const length = start.line === end.line ? Math.max(1, end.column - start.column) : 1;
  return { line: start.line, column: start.column, length };
}
