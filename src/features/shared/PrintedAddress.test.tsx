import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import { reportMapFailure } from '../../state/map/map-stage.ts';
import { squaresPath } from './QrCode.tsx';

test('the dark squares of a code are drawn where they are', () => {
  expect(
    squaresPath([
      [true, false],
      [false, true],
    ]),
  ).toBe('M0 0h1v1h-1zM1 1h1v1h-1z');
});

test('a page ends on its address, the day and, once the map is served, a code', async () => {
  await renderAtlas({ at: '/fiches/vent/' });
  expect(screen.getByText(window.location.href)).toBeInTheDocument();
  expect(screen.getByText(/imprimé le \d+/)).toBeInTheDocument();
  reportMapFailure('unavailable');
  expect(await screen.findByRole('img', { name: 'Code à scanner' })).toBeInTheDocument();
});
