// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInAtlas } from '../../testing/render-atlas.tsx';
import { tinyCatalogue } from '../../testing/tiny-atlas.ts';
import { useShownPlaces } from './use-shown-places.ts';

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
