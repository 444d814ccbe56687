import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { buildMemory } from './build-memory.ts';

const CONTENT = 'tests/memory';

afterEach(() => rmSync('.build/memory/tests-memory', { force: true }));

test('what was made of the same inputs is not made again, what was not asked for is forgotten', () => {
  const make = vi.fn((inputs: string) => new Map([[inputs, undefined]]));
  const build = (...all: string[]) => {
    const memory = buildMemory(CONTENT);
    const found = all.map((inputs) => memory.remember('thing', inputs, () => make(inputs)));
    memory.keep();
    return found;
  };
  expect(build('a', 'b')).toEqual(build('a', 'b'));
  expect(make).toHaveBeenCalledTimes(2);
  build('b', 'c');
  expect(make).toHaveBeenCalledTimes(3);
  expect(build('a')).toEqual([new Map([['a', undefined]])]);
  expect(make).toHaveBeenCalledTimes(4);
});

test('a memory that was cut short is begun anew', () => {
  const first = buildMemory(CONTENT);
  first.remember('thing', 'a', () => 1);
  first.keep();
  writeFileSync('.build/memory/tests-memory', 'cut');
  expect(buildMemory(CONTENT).remember('thing', 'a', () => 2)).toBe(2);
});
