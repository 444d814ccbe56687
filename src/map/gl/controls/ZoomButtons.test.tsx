import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInAtlas } from '../../../app/testing/render-atlas.tsx';
import { FakeMap } from '../maplibre.fixture.tsx';
import { ZoomButtons } from './MoveButtons.tsx';

const button = (name: string) => screen.getByRole('button', { name });

test('one zooms in, the other out', async () => {
  const map = new FakeMap();
  const { user } = await renderInAtlas(<ZoomButtons view={map.asRef()} limit={null} />);
  await user.click(button('Zoomer'));
  await user.click(button('Dézoomer'));
  expect(map.moves.map(({ kind }) => kind)).toEqual(['zoom in', 'zoom out']);
});

test.each([
  ['Zoomer', 'closest'],
  ['Dézoomer', 'farthest'],
] as const)('« %s » says that it can do no more, and keeps the focus', async (name, limit) => {
  const view = new FakeMap().asRef();
  const { user } = await renderInAtlas(<ZoomButtons view={view} limit={limit} />);
  await user.click(button(name));
  expect(button(name)).toHaveAttribute('aria-disabled', 'true');
  expect(button(name)).toHaveFocus();
  const other = name === 'Zoomer' ? 'Dézoomer' : 'Zoomer';
  expect(button(other)).toHaveAttribute('aria-disabled', 'false');
});
