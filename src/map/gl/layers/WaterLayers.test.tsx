import { act, render, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Water } from '../../../core/formats/map-files.ts';
import { beginMap } from '../../../state/map/map-stage.ts';
import { LAYERS } from '../style/layer-ids.ts';
import { paletteFixture } from '../style/palette.fixture.ts';
import { mapIsWhole } from '../view/map-lifecycle.ts';
import { rounded, WaterLayers } from './WaterLayers.tsx';

vi.mock('react-map-gl/maplibre', () => import('../maplibre.fixture.tsx'));
const { loadWater } = vi.hoisted(() => ({ loadWater: vi.fn<() => Promise<Water>>() }));
vi.mock('../../../state/data/load-contours.ts', () => ({ loadWater }));

const LOIRE = [
  [3, 47],
  [2, 48],
];
const LAKE = [
  [6, 46],
  [7, 46],
  [7, 47],
  [6, 46],
];

test('waters are asked for after the first whole map: lakes, rivers over them, names on top', async () => {
  loadWater.mockResolvedValue({ rivers: [{ name: 'Loire', lines: [LOIRE] }], areas: [[LAKE]] });
  beginMap();
  const { container } = render(<WaterLayers palette={paletteFixture} />);
  await act(async () => undefined);
  expect(loadWater).not.toHaveBeenCalled();
  act(mapIsWhole);
  const source = () => container.querySelector<HTMLElement>('[data-source]');
  await waitFor(() => expect(source()?.dataset.features).toBe('2'));
  const layers = [...container.querySelectorAll<HTMLElement>('[data-layer]')];
  expect(layers.map(({ dataset }) => dataset.layer)).toEqual([
    LAYERS.water,
    LAYERS.rivers,
    LAYERS.riverNames,
  ]);
});

test('a lake keeps the middle of its sides and loses its corners', () => {
  const shore = rounded(LAKE);
  expect(shore.at(-1)).toEqual(shore[0]);
  expect(shore).toEqual(
    expect.arrayContaining([
      [6.25, 46],
      [6.75, 46],
    ]),
  );
  expect(shore).not.toContainEqual([6, 46]);
});
