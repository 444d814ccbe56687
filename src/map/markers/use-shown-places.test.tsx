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
