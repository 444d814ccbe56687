import type { Finding, House, Rule } from './rule.ts';
import { codeFile } from './syntax-tree.ts';

/** A house of a few files: what ends in `.css` is a style sheet, what is not code is a page. */
export function houseOf(
  files: Readonly<Record<string, string>>,
  siteName = 'Atlas des trois vallées',
): House {
  const entries = Object.entries(files).map(([path, text]) => ({ path, text }));
  const isCode = ({ path }: { path: string }) => /\.tsx?$/.test(path);
  const isStyle = ({ path }: { path: string }) => path.endsWith('.css');
  return {
    code: entries.filter(isCode).map(({ path, text }) => codeFile(path, text)),
    styles: entries.filter(isStyle),
    pages: entries.filter((file) => !isCode(file) && !isStyle(file)),
    siteName,
  };
}

/** What a rule finds, as `path:line`. */
export const found = (rule: Rule, files: Readonly<Record<string, string>>, siteName?: string): string[] =>
  rule.find(houseOf(files, siteName)).map(({ path, line }: Finding) => `${path}:${line}`);

export const lines = (count: number): string => 'f();\n'.repeat(count);
