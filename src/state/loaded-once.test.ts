// @vitest-environment happy-dom
import '../testing/dom-setup.ts';
import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { loadedOnce } from './loaded-once.ts';

test('what is asked for often is loaded once', async () => {
  const load = vi.fn(async () => 'words');
  const store = loadedOnce(load);
  const { result } = renderHook(() => store.use());
  expect(result.current).toEqual({ stage: 'idle', value: null });
  await act(async () => {
    store.want();
    store.ask();
    store.want();
  });
  expect(result.current).toEqual({ stage: 'ready', value: 'words' });
  store.ask();
  expect(load).toHaveBeenCalledTimes(1);
});

test('what has failed is loaded again when it is asked for, not when it is merely wanted', async () => {
  const load = vi.fn(async () => 'words');
  load.mockRejectedValueOnce(new Error('down'));
  const store = loadedOnce(load);
  const { result } = renderHook(() => store.use());
  await act(async () => store.want());
  expect(result.current.stage).toBe('failed');
  await act(async () => store.want());
  expect(result.current.stage).toBe('failed');
  await act(async () => store.ask());
  expect(result.current).toEqual({ stage: 'ready', value: 'words' });
});

test('what comes after a reset is out of date', async () => {
  let give: (value: string) => void = () => {};
  const store = loadedOnce(() => new Promise<string>((resolve) => (give = resolve)));
  const { result } = renderHook(() => store.use());
  act(() => store.ask());
  act(() => store.reset());
  await act(async () => give('late'));
  expect(result.current.stage).toBe('idle');
});

test('what hangs has failed after eight seconds, and is used when it comes', async () => {
  vi.useFakeTimers();
  try {
    let give: (value: string) => void = () => {};
    const store = loadedOnce(() => new Promise<string>((resolve) => (give = resolve)));
    const { result } = renderHook(() => store.use());
    act(() => store.ask());
    await act(() => vi.advanceTimersByTimeAsync(8000));
    expect(result.current.stage).toBe('failed');
    await act(async () => give('late'));
    expect(result.current).toEqual({ stage: 'ready', value: 'late' });
  } finally {
    vi.useRealTimers();
  }
});

test.each([
  ['comes', vi.fn(async () => 'words'), 'ready'],
  ['fails', vi.fn<() => Promise<string>>().mockRejectedValue(new Error('down')), 'failed'],
])('who waits for what %s goes on then, and at once from then on', async (_, load, stage) => {
  const store = loadedOnce(load);
  const { result } = renderHook(() => store.use());
  await act(async () => {
    store.want();
    await store.settled();
  });
  expect(result.current.stage).toBe(stage);
  await store.settled();
});

test('what is lost once it has come has failed, until it is asked for again', async () => {
  const losses: (() => void)[] = [];
  const store = loadedOnce(async (onLoss) => {
    losses.push(onLoss);
    return 'words';
  });
  const { result } = renderHook(() => store.use());
  await act(async () => store.want());
  act(() => losses[0]?.());
  expect(result.current).toEqual({ stage: 'failed', value: null });
  await act(async () => store.ask());
  act(() => losses[0]?.());
  expect(result.current).toEqual({ stage: 'ready', value: 'words' });
});
