import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { cameraLimits } from './camera.ts';
import { useZoom } from './use-zoom.ts';

function following(opening: number) {
  const limits = cameraLimits();
  const { result } = renderHook(() => useZoom(limits, () => opening));
  const names = () => result.current[0].names;
  return (zoom: number, isMoving: boolean) => {
    act(() => result.current[1](zoom, { isMoving }));
    return names();
  };
}

test('names follow the zoom by tenths at rest, by halves while it grows', () => {
  const names = following(5.22);
  expect([5.3, 5.5, 5.69].map((zoom) => names(zoom, true))).toEqual([5.2, 5.2, 5.2]);
  expect(names(5.72, true)).toBe(5.7);
  expect([5.9, 6.1].map((zoom) => names(zoom, true))).toEqual([5.7, 5.7]);
  expect(names(6.1, false)).toBe(6.1);
});

test('names that no longer fit are removed while the zoom shrinks', () => {
  const names = following(6.4);
  expect([6.38, 6.34, 6.31].map((zoom) => names(zoom, true))).toEqual([6.4, 6.3, 6.3]);
});
