import { create } from 'zustand';

/** Queries remembered, until the page is left: nothing is written on the device. */
const MOST = 4;

/** What was looked for during this visit, latest first. */
export const useRecentQueries = create<readonly string[]>(() => []);

/** Remembers what was looked for. */
export function rememberQuery(query: string): void {
  const text = query.trim();
  if (text === '') return;
  useRecentQueries.setState((before) => [text, ...before.filter((one) => one !== text)].slice(0, MOST), true);
}

/** Forgets what was looked for: for tests. */
export function resetRecentQueries(): void {
  useRecentQueries.setState([], true);
}
