import { expect, test } from 'vitest';
import { progressLine, withProgress } from './progress.ts';

test('what is left is reckoned from what was done', () => {
  expect(progressLine('Pages', 1000, 3000, 20_000)).toBe(
    'Pages\u00a0: 1\u202f000 sur 3\u202f000, encore 40\u00a0s environ',
  );
  expect(progressLine('Pages', 10, 1000, 10_000)).toMatch(/encore 17\u00a0min environ$/u);
  expect(progressLine('Pages', 999, 1000, 10)).toMatch(/encore 1\u00a0s environ$/u);
});

function printed(isTTY: boolean, seconds: readonly number[], total: number): string[] {
  const written: string[] = [];
  let at = 0;
  const screen = { isTTY, write: (text: string) => written.push(text) };
  // The first one is taken as the clock starts.
  const items = withProgress('Pages', Array.from({ length: total + 1 }), screen, () => at);
  for (const second of [0, ...seconds]) {
    at = second * 1000;
    items.next();
  }
  items.return(undefined);
  return written;
}

test('a log hears of it every quarter of a minute, a terminal sees it move and is left clean', () => {
  expect(printed(false, [1, 5, 16, 20, 31], 9)).toHaveLength(2);
  const seen = printed(true, [1, 2, 3], 9);
  expect(seen).toHaveLength(4);
  expect(seen.at(-1)).toBe('\r\u001b[K');
});

test('a short step says nothing', () => {
  expect(printed(false, [1, 2], 2)).toEqual([]);
  expect(printed(true, [0.1, 0.2], 2)).toEqual([]);
});
