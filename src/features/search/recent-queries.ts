import { create } from 'zustand';

/** Queries remembered, until the page is left: nothing is written on the device. */
const MOST = 4;

export const useRecentQueries = create<readonly string[]>(() => []);

export function rememberQuery(query: string): void {
  const text = query.trim();
  if (text === '') return;
  useRecentQueries.setState((before) => [text, ...before.filter((one) => one !== text)].slice(0, MOST), true);
}

/** For tests. */
export function resetRecentQueries(): void {
  useRecentQueries.setState([], true);
}
