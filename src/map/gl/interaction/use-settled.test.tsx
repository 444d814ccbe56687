import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMap, resetMapStage, useMapStage } from '../../../state/map/map-stage.ts';
import type { ContourState } from '../contours/contour-store.ts';
import { FakeMap } from '../maplibre.fixture.tsx';
import type { MapViewModel } from '../model/use-map-view-model.ts';
import { useSettled } from './use-settled.ts';

beforeEach(beginMap);

afterEach(resetMapStage);

/** A map at rest. */
function settled(contours: Partial<ContourState>, isPending = false) {
  const model = { contours: { levels: {}, names: {}, ...contours }, shown: {}, level: 'region' };
  const setting = {
    view: new FakeMap().asRef(),
    frame: { current: document.createElement('div') },
    model: model as unknown as MapViewModel,
    isPending: () => isPending,
  };
  renderHook(() => useSettled(setting)).result.current();
  return { isShown: 'drawn' in setting.frame.current.dataset, isDrawn: useMapStage.getState().isDrawn };
}

const overview = {} as ContourState['overview'];

test('the map is shown once it rests with its contours, where the address asks for', () => {
  expect(settled({ overview: null, status: 'loading' })).toEqual({ isShown: false, isDrawn: false });
  expect(settled({ overview, status: 'ready' }, true)).toEqual({ isShown: false, isDrawn: false });
  expect(settled({ overview, status: 'ready' })).toEqual({ isShown: true, isDrawn: true });
});

test('without contours it never counts as drawn', () => {
  expect(settled({ overview: null, status: 'failed' })).toEqual({ isShown: false, isDrawn: false });
});
