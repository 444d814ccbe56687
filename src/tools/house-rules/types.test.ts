import { expect, test } from 'vitest';
import { found } from './house.fixture.ts';
import { asNever, typeAssertions, unsafeTypes } from './types.ts';

test('each assertion counts, in both spellings, but `as const` and `satisfies`', () => {
  const text = "f(a as B);\nf(<B>a);\nf(['x'] as const);\nf(a satisfies B);\nf(a as unknown as B);\n";
  expect(found(typeAssertions, { 'src/a.ts': text })).toEqual([
    'src/a.ts:1',
    'src/a.ts:2',
    'src/a.ts:5',
    'src/a.ts:5',
  ]);
});

test('assertions of tests, of what tests read and of words in a string do not count', () => {
  const text = 'f(a as B);\n';
  const files = {
    'src/a.test.ts': text,
    'src/a.fixture.ts': text,
    'e2e/a.spec.ts': text,
    'src/b.ts': "'a as B';",
  };
  expect(found(typeAssertions, files)).toEqual([]);
});

test('`as never` is found among other assertions', () => {
  expect(found(asNever, { 'src/a.ts': 'f(a as B);\n\nf(a as never);\n' })).toEqual(['src/a.ts:3']);
});

test('`any` and `!` are found everywhere, tests included', () => {
  const files = { 'src/a.ts': 'let a: any;\nf(b!);\nif (!b) f(b != c);\n', 'e2e/a.spec.ts': 'f(b!.c);\n' };
  expect(found(unsafeTypes, files)).toEqual(['src/a.ts:1', 'src/a.ts:2', 'e2e/a.spec.ts:1']);
});
