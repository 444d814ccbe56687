import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Budget, overBudget, weigh } from './served-bytes.ts';

const CHUNKS = {
  'src/main.tsx': { file: 'assets/main.js', imports: ['_shared.js'] },
  'src/Page.tsx': { file: 'assets/page.js', imports: ['_shared.js', '_own.js'] },
  '_shared.js': { file: 'assets/shared.js', name: 'shared' },
  '_own.js': { file: 'assets/own.js', imports: ['src/Page.tsx'] },
  '.build/words.json': { file: 'assets/words.json' },
};

const SIZES = {
  'index.html': 1000,
  'assets/main.js': 100,
  'assets/shared.js': 20,
  'assets/page.js': 7,
  'assets/own.js': 3,
  'assets/words.json': 5,
  'assets/find-worker-Ab_-1234.js': 9,
};

function site(): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const [file, size] of Object.entries(SIZES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), 'x'.repeat(size * 4));
    writeFileSync(join(folder, `${file}.br`), 'x'.repeat(size));
  }
  return folder;
}

const bytes = (budget: Omit<Budget, 'name' | 'limit'>) =>
  weigh(site(), CHUNKS, [{ name: 'a', limit: 10, ...budget }]).map((weighed) => weighed.bytes);

test('a file, a script with all that it imports and a copied file weigh what is served of them', () => {
  expect(bytes({ files: ['index.html'] })).toEqual([1000]);
  expect(bytes({ code: ['src/main.tsx'] })).toEqual([120]);
  expect(bytes({ code: ['src/shared.ts'] })).toEqual([20]);
  expect(bytes({ data: ['words.json'] })).toEqual([5]);
  expect(bytes({ workers: ['find-worker'] })).toEqual([9]);
});

test('what the reader has already does not count, and nothing counts twice', () => {
  expect(bytes({ code: ['src/Page.tsx', '_own.js'], beyond: ['src/main.tsx'] })).toEqual([10]);
});

test('a budget is exceeded by one byte, not met exactly', () => {
  expect(overBudget({ name: 'a', bytes: 11, limit: 10 })).toBe(true);
  expect(overBudget({ name: 'a', bytes: 10, limit: 10 })).toBe(false);
});

test('a budget that measures nothing fails: unknown source, missing copy, empty list', () => {
  expect(() => bytes({ code: ['src/Gone.tsx'] })).toThrow('src/Gone.tsx');
  expect(() => bytes({ data: ['word.json'] })).toThrow('word.json');
  expect(() => bytes({ workers: ['worker'] })).toThrow('worker');
  expect(() => bytes({ files: ['missing.html'] })).toThrow('missing.html.br');
  expect(() => bytes({ code: ['src/main.tsx'], beyond: ['src/main.tsx'] })).toThrow('measures nothing');
});
