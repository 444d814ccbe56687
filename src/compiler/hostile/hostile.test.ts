import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import { checkContent } from '../catalogue/check-content.ts';
import { HOSTILE_CASES } from './all-cases.ts';
import type { HostileCase, Told } from './hostile-case.ts';
import { layProject } from './lay-project.ts';

const inOrder = (lines: readonly string[]) => [...lines].sort();
const expectedLine = ({ severity, file, place, code }: Told) => `data/${file}:${place} ${severity} ${code}`;
const reportedLine = ({ severity, file, line, column, code }: Diagnostic) =>
  `${file}:${line}:${column} ${severity} ${code}`;

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

function told(one: HostileCase): readonly Diagnostic[] {
  const root = layProject(one);
  roots.push(root);
  return checkContent({ root, path: 'data' }).diagnostics;
}

describe.each(Object.entries(HOSTILE_CASES))('%s', (_, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const diagnostics = told(one);
    expect(inOrder(diagnostics.map(reportedLine))).toEqual(inOrder(one.told.map(expectedLine)));
    for (const each of one.told) {
      const helps = diagnostics
        .filter((it) => reportedLine(it) === expectedLine(each))
        .map(({ help }) => help);
      expect(helps.join('\n')).toMatch(each.remedy);
    }
  });
});
