// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMap, resetMapStage, useMapStage } from '../../state/map-stage.ts';
import type { ContourState } from '../contours/contour-state.ts';
import type { MapPicture } from '../layers/use-map-picture.ts';
import { FakeMap } from '../maplibre.fixture.tsx';
import { holdFrames } from './held-frames.ts';
import { useSettled } from './use-settled.ts';

beforeEach(beginMap);

afterEach(resetMapStage);

/** A map at rest whose first frames were held back. */
function settled(contours: Partial<ContourState>) {
  const map = new FakeMap();
  const { render } = map.painter;
  holdFrames(map.asMap());
  const picture = { contours: { levels: {}, names: {}, ...contours }, shown: {}, level: 'region' };
  const setting = {
    view: map.asRef(),
    frame: { current: document.createElement('div') },
    picture: picture as unknown as MapPicture,
    isPending: () => false,
  };
  return {
    paints: () => map.painter.render === render,
    rest: renderHook(() => useSettled(setting)).result.current,
  };
}

const overview = {} as ContourState['overview'];
const isDrawn = () => useMapStage.getState().isDrawn;

test('what was held back is painted before it counts as drawn', () => {
  const { paints, rest } = settled({ overview, status: 'ready' });
  expect(paints()).toBe(false);
  rest();
  expect([paints(), isDrawn()]).toEqual([true, false]);
  rest();
  expect(isDrawn()).toBe(true);
});

test('without contours nothing is painted until they have failed: what is left is seen then', () => {
  const loading = settled({ overview: null, status: 'loading' });
  loading.rest();
  expect(loading.paints()).toBe(false);
  const failed = settled({ overview: null, status: 'failed' });
  failed.rest();
  failed.rest();
  expect([failed.paints(), isDrawn()]).toEqual([true, false]);
});
