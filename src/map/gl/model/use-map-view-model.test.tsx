import { screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderInAtlas } from '../../../app/testing/render-atlas.tsx';
import { territoryFixture, tinyCatalogue } from '../../../app/testing/tiny-atlas.ts';
import type { Catalogue } from '../../../core/sheet/catalogue.ts';
import { levelAtZoom } from '../../../core/territory/clicked-level.ts';
import { useMapViewModel } from './use-map-view-model.ts';

beforeEach(() => {
  // Contours that never come.
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener() {},
    removeEventListener() {},
  }));
});

const town = territoryFixture('commune', '29019', 'Brest', { pin: [-4.5, 48.4] });
const nextTown = territoryFixture('commune', '29151', 'Morlaix', { pin: [-3.83, 48.58] });
const [first, second] = tinyCatalogue.sheets;

/** Two towns fifty kilometres apart, a sheet each. */
const catalogue: Catalogue = {
  ...tinyCatalogue,
  sheets: [first, second].flatMap((sheet, at) =>
    sheet ? [{ ...sheet, territories: [(at === 0 ? town : nextTown).key] }] : [],
  ),
  territories: [town, nextTown],
};

function Layout({ zoom }: { readonly zoom: number }) {
  const { layout } = useMapViewModel(
    { catalogue, subject: null, compared: null, search: {} },
    { step: zoom, level: levelAtZoom(zoom), isClose: false, names: 5, limit: null },
  );
  const moved = layout.filter(({ offset }) => offset.x !== 0 || offset.y !== 0);
  return (
    <p role="status">
      {moved.length} of {layout.length} moved apart
    </p>
  );
}

function Zoomed() {
  const [zoom, setZoom] = useState(5);
  return (
    <>
      <Layout zoom={zoom} />
      <button type="button" onClick={() => setZoom(zoom === 5 ? 7 : 5)}>
        Zoom
      </button>
    </>
  );
}

test('markers lie on their places once the map is near, and part again from afar', async () => {
  const { user } = await renderInAtlas(<Zoomed />);
  const layout = screen.getByRole('status');
  expect(layout).toHaveTextContent('2 of 2 moved apart');
  await user.click(screen.getByRole('button', { name: 'Zoom' }));
  expect(layout).toHaveTextContent('0 of 2 moved apart');
  await user.click(screen.getByRole('button', { name: 'Zoom' }));
  expect(layout).toHaveTextContent('2 of 2 moved apart');
});

function Answering() {
  const model = useMapViewModel(
    { catalogue, subject: null, compared: null, search: {} },
    { step: 5, level: levelAtZoom(5), isClose: false, names: 5, limit: null },
  );
  const { groups, marks, isFiltered } = model;
  return <p role="status">{JSON.stringify([groups.length, marks.length, isFiltered])}</p>;
}

test.each([
  ['/', [2, 2, false]],
  ['/?themes=culture', [2, 0, true]],
])(
  'of sheets that do not answer at %s the markers stay; no territory has their colour, no région their count',
  async (at, shown) => {
    await renderInAtlas(<Answering />, { at });
    expect(screen.getByRole('status')).toHaveTextContent(JSON.stringify(shown));
  },
);
