import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { themes } from '../../../app/testing/frozen-settings.ts';
import { renderInAtlas } from '../../../app/testing/render-atlas.tsx';
import { FakeMap } from '../maplibre.fixture.tsx';
import { LayersDrawer } from './MapControls.tsx';

vi.mock('react-map-gl/maplibre', () => import('../maplibre.fixture.tsx'));

const hide = vi.fn();
HTMLElement.prototype.hidePopover = hide;

const show = () =>
  renderInAtlas(
    <LayersDrawer view={new FakeMap().asRef()} level="region" pinned={undefined} couleur={undefined} />,
  );

test('one button opens the level, the colours, the legend and what moves the map', async () => {
  await show();
  const drawer = screen.getByRole('dialog', { name: 'Affichage', hidden: true });
  expect(screen.getByRole('button', { name: 'Affichage' })).toHaveAttribute('popovertarget', drawer.id);
  const held = within(drawer);
  expect(held.getByRole('navigation', { name: /^Échelon/, hidden: true })).toBeInTheDocument();
  expect(held.getByRole('navigation', { name: 'Colorer la carte', hidden: true })).toBeInTheDocument();
  for (const { label } of themes) expect(held.getByText(label)).toBeInTheDocument();
  expect(
    held.getByRole('button', { name: 'Déplacer la carte vers le nord', hidden: true }),
  ).toBeInTheDocument();
});

test('a level that is chosen closes it, a move of the map does not', async () => {
  const { user, router } = await show();
  await user.click(screen.getByRole('button', { name: 'Déplacer la carte vers le nord', hidden: true }));
  expect(hide).not.toHaveBeenCalled();
  await user.click(screen.getByRole('link', { name: 'Communes', hidden: true }));
  expect(hide).toHaveBeenCalledTimes(1);
  expect(router.state.location.search).toEqual({ niveau: 'communes' });
});
