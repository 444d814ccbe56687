import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useMedia } from './use-media.ts';

test('it follows the query, and stops listening once it is not needed', () => {
  const media = Object.assign(new EventTarget(), { matches: false });
  const stop = vi.spyOn(media, 'removeEventListener');
  vi.stubGlobal('matchMedia', () => media);
  const { result, unmount } = renderHook(() => useMedia('(hover: none)'));
  expect(result.current).toBe(false);
  act(() => {
    media.matches = true;
    media.dispatchEvent(new Event('change'));
  });
  expect(result.current).toBe(true);
  unmount();
  expect(stop).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});
