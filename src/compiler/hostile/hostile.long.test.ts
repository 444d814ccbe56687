import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import { checkContent } from '../catalogue/read-content.ts';
import { HOSTILE_CASES } from './all-cases.fixture.ts';
import type { Expectation, HostileCase } from './hostile-case.fixture.ts';
import { writeProject } from './write-project.fixture.ts';

const inOrder = (lines: readonly string[]) => [...lines].sort();
const expectedLine = ({ severity, file, place, code }: Expectation) =>
  `data/${file}:${place} ${severity} ${code}`;
const reportedLine = ({ severity, file, line, column, code }: Diagnostic) =>
  `${file}:${line}:${column} ${severity} ${code}`;

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

function diagnosticsOf(one: HostileCase): readonly Diagnostic[] {
  const root = writeProject(one);
  roots.push(root);
  return checkContent({ root, path: 'data' }).diagnostics;
}

describe.each(Object.entries(HOSTILE_CASES))('%s', (_, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const diagnostics = diagnosticsOf(one);
    expect(inOrder(diagnostics.map(reportedLine))).toEqual(inOrder(one.expected.map(expectedLine)));
    for (const each of one.expected) {
      const helps = diagnostics
        .filter((it) => reportedLine(it) === expectedLine(each))
        .map(({ help }) => help);
      expect(helps.join('\n')).toMatch(each.remedy);
    }
  });
});
