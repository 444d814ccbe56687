import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announce, liveLine } from './announcements.ts';

const line = document.createElement('p');
let leave: (() => void) | undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  line.textContent = '';
  leave = liveLine(line);
});

afterEach(() => {
  leave?.();
  vi.useRealTimers();
});

test('a sentence is said at once', () => {
  announce('Fiche ouverte.');
  expect(line).toHaveTextContent('Fiche ouverte.');
});

test('of sentences that come together the first and the last are said, the last once the first is over', () => {
  announce('Un.');
  announce('Deux.');
  announce('Trois.');
  expect(line).toHaveTextContent('Un.');
  vi.advanceTimersByTime(599);
  expect(line).toHaveTextContent('Un.');
  vi.advanceTimersByTime(1);
  expect(line).toHaveTextContent('Trois.');
});

test('the same sentence is not read out twice', async () => {
  const changes: string[] = [];
  const observer = new MutationObserver(() => changes.push(line.textContent ?? ''));
  observer.observe(line, { childList: true });
  announce('2 territoires');
  vi.advanceTimersByTime(1000);
  announce('2 territoires');
  await Promise.resolve();
  observer.disconnect();
  expect(changes).toEqual(['2 territoires']);
});

test('what is said before the line is there waits for it', () => {
  leave?.();
  announce('Prêt.');
  leave = liveLine(line);
  expect(line).toHaveTextContent('Prêt.');
});
