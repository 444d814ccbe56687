import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useAfterPaint } from './use-after-paint.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const seen = () =>
  renderHook(({ value }: { readonly value: string }) => useAfterPaint(value), {
    initialProps: { value: 'liste' },
  });

test('a new value comes after the next frame, never in it', () => {
  const { result, rerender } = seen();
  expect(result.current).toBe('liste');
  rerender({ value: 'fiche' });
  expect(result.current).toBe('liste');
  act(() => vi.advanceTimersToNextFrame());
  expect(result.current).toBe('liste');
  act(() => void vi.runAllTimers());
  expect(result.current).toBe('fiche');
});

test('of two values in one frame the last one comes, once', () => {
  const { result, rerender } = seen();
  rerender({ value: 'fiche' });
  rerender({ value: 'région' });
  act(() => void vi.runAllTimers());
  expect(result.current).toBe('région');
});
