// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInAtlas } from '../../testing/render-atlas.tsx';
import { GroundChoice } from './GroundChoice.tsx';

test('the ground in force is told and marked, another is chosen in the address', async () => {
  const { user, router } = await renderInAtlas(<GroundChoice couleur={undefined} />, {
    at: '/?themes=energie',
  });
  expect(screen.getByText(/^Indicateur/)).toHaveTextContent('Indicateur : aucun');
  await user.click(screen.getByText(/^Indicateur/));
  const colours = within(screen.getByRole('navigation', { name: 'Colorer la carte' }));
  expect(colours.getByRole('link', { current: 'page' })).toHaveTextContent('Aucun indicateur');
  await user.click(colours.getByRole('link', { name: 'Population' }));
  expect(router.state.location.search).toEqual({ themes: 'energie', couleur: 'population' });
  expect(screen.getByRole('group')).not.toHaveAttribute('open');
});

test('a coloured ground is named', async () => {
  await renderInAtlas(<GroundChoice couleur="densite" />);
  expect(screen.getByText(/^Indicateur/)).toHaveTextContent('Indicateur : densité');
});
