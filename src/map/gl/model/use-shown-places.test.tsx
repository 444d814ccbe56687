import { act, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { renderInAtlas } from '../../../app/testing/render-atlas.tsx';
import { tinyCatalogue } from '../../../app/testing/tiny-atlas.ts';
import { useContours } from '../contours/contour-store.ts';
import { contourFixture, levelFixture } from '../contours/geometry.fixture.ts';
import { useListFrame, useShownPlaces } from './use-map-view-model.ts';

beforeEach(() => useContours.setState(useContours.getInitialState(), true));

function Places({ open }: { readonly open: string | null }) {
  return (
    <p>
      {useShownPlaces(tinyCatalogue, open)
        .map(({ territory }) => territory.name)
        .join(', ')}
    </p>
  );
}

test('filters of the list narrow the places of the map', async () => {
  await renderInAtlas(<Places open={null} />, { at: '/?themes=energie' });
  expect(screen.getByText('Bretagne, Brest')).toBeInTheDocument();
});

test('the open sheet keeps its place when the filters leave it out', async () => {
  await renderInAtlas(<Places open="bal" />, { at: '/?themes=energie' });
  expect(screen.getByText('Bretagne, Meurthe-et-Moselle, Brest')).toBeInTheDocument();
});

test('an open dossier shows its own sheets, whatever the list is narrowed to', async () => {
  await renderInAtlas(<Places open={null} />, { at: '/dossier/?fiches=bal,vent&themes=energie' });
  expect(screen.getByText('Meurthe-et-Moselle, Brest')).toBeInTheDocument();
});

test('an empty dossier leaves the map as it is', async () => {
  await renderInAtlas(<Places open={null} />, { at: '/dossier/' });
  expect(screen.getByText('Bretagne, Meurthe-et-Moselle, Brest')).toBeInTheDocument();
});

function Themes() {
  return (
    <p>
      {useShownPlaces(tinyCatalogue, null)
        .flatMap(({ sheets }) => sheets.map(({ themes }) => themes[0]))
        .join(', ')}
    </p>
  );
}

test('a marker has the theme that the list is filtered by', async () => {
  await renderInAtlas(<Themes />, { at: '/?themes=emploi' });
  expect(screen.getByText('emploi, emploi')).toBeInTheDocument();
});

function Frame() {
  const frame = useListFrame(tinyCatalogue, useShownPlaces(tinyCatalogue, null));
  return <p role="status">{frame ? frame.id : 'France'}</p>;
}

test.each([
  ['/', 'France'],
  ['/?themes=energie', 'liste region:53,commune:29019'],
  ['/?suivre=carte', 'France'],
  ['/?regions=44&themes=energie', 'France'],
  ['/a-propos/?themes=energie', 'France'],
])('the camera moves to what is left at %s: %s', async (at, framed) => {
  await renderInAtlas(<Frame />, { at });
  expect(screen.getByRole('status')).toHaveTextContent(framed);
});

function Extent() {
  const frame = useListFrame(tinyCatalogue, useShownPlaces(tinyCatalogue, null));
  return (
    <p role="status">
      {frame?.bbox.join()} up to {frame?.maxZoom ?? 'the closest'}
    </p>
  );
}

const ring = [
  [-5, 47],
  [-1, 47],
  [-1, 49],
  [-5, 49],
  [-5, 47],
];
const region = levelFixture([
  {
    ...contourFixture('region:53', 'Bretagne', 0),
    geometry: { type: 'Polygon', coordinates: [ring] },
  },
]);

test('a list that is narrowed is never framed so near that one no longer sees where it lies', async () => {
  await renderInAtlas(<Extent />, { at: '/?themes=emploi' });
  expect(screen.getByRole('status')).toHaveTextContent('-4.6,48.3,-4.4,48.5 up to 7.5');
});

test('a list that is narrowed to régions is framed in the whole of them, once their contours are there', async () => {
  await renderInAtlas(<Extent />, { at: '/?themes=emploi&regions=53' });
  expect(screen.getByRole('status')).toHaveTextContent('-4.6,48.3,-4.4,48.5 up to 7.5');
  act(() => useContours.setState({ levels: { region } }));
  expect(screen.getByRole('status')).toHaveTextContent('-5,47,-1,49 up to the closest');
});
