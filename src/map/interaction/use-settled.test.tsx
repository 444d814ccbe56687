// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMap, resetMapStage, useMapStage } from '../../state/map-stage.ts';
import type { ContourState } from '../contours/contour-state.ts';
import type { MapPicture } from '../layers/use-map-picture.ts';
import { FakeMap } from '../maplibre.fixture.tsx';
import { DRAFT_RATIO } from './draft.ts';
import { useSettled } from './use-settled.ts';

beforeEach(beginMap);

afterEach(resetMapStage);

/** A map at rest whose first frames were a draft. */
function settled(contours: Partial<ContourState>) {
  const map = new FakeMap();
  map.setPixelRatio(DRAFT_RATIO);
  const picture = { contours: { levels: {}, names: {}, ...contours }, shown: {}, level: 'region' };
  const setting = {
    view: map.asRef(),
    frame: { current: document.createElement('div') },
    picture: picture as unknown as MapPicture,
    isPending: () => false,
  };
  return { map, rest: renderHook(() => useSettled(setting)).result.current };
}

const overview = {} as ContourState['overview'];
const isDrawn = () => useMapStage.getState().isDrawn;

test('a draft becomes a sharp picture before it counts as drawn', () => {
  const { map, rest } = settled({ overview, status: 'ready' });
  rest();
  expect([map.pixelRatio, isDrawn()]).toEqual([null, false]);
  rest();
  expect(isDrawn()).toBe(true);
});

test('without contours a draft stays one until they have failed: what is left is seen then', () => {
  const loading = settled({ overview: null, status: 'loading' });
  loading.rest();
  expect(loading.map.pixelRatio).toBe(DRAFT_RATIO);
  const failed = settled({ overview: null, status: 'failed' });
  failed.rest();
  failed.rest();
  expect([failed.map.pixelRatio, isDrawn()]).toEqual([null, false]);
});
