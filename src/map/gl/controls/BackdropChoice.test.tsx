import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { site } from '../../../app/testing/frozen-settings.ts';
import { renderInAtlas } from '../../../app/testing/render-atlas.tsx';
import { showBackground, useBackground } from '../view/background.ts';
import { BackdropChoice } from './MapChoices.tsx';

test('the backdrop in force is named and marked, another is chosen in the address', async () => {
  const { user, router } = await renderInAtlas(<BackdropChoice couleur={undefined} level="departement" />, {
    at: '/?themes=energie',
  });
  expect(screen.getByText(/^Indicateur/)).toHaveTextContent(/^Indicateur$/);
  await user.click(screen.getByText(/^Indicateur/));
  const colours = within(screen.getByRole('navigation', { name: 'Colorer la carte' }));
  expect(colours.getByRole('link', { current: 'page' })).toHaveTextContent('Aucun indicateur');
  await user.click(colours.getByRole('link', { name: 'Population' }));
  expect(router.state.location.search).toEqual({ themes: 'energie', couleur: 'population' });
  expect(screen.getByRole('group')).not.toHaveAttribute('open');
});

test('a coloured backdrop is named', async () => {
  await renderInAtlas(<BackdropChoice couleur="densite" level="departement" />);
  expect(screen.getByText(/^Indicateur/)).toHaveTextContent('Indicateur : densité');
});

const PLAN = { name: 'Plan', tiles: 'https://exemple.fr/{z}/{x}/{y}.png', credit: '© Plan', maxZoom: 18 };

afterEach(() => {
  Object.assign(site, { backgrounds: [] });
  showBackground(null);
});

test('without a background of the publisher none is offered', async () => {
  const { user } = await renderInAtlas(<BackdropChoice couleur={undefined} level="departement" />);
  await user.click(screen.getByText(/^Indicateur/));
  expect(screen.queryByRole('group', { name: 'Fond de plan' })).toBeNull();
});

test('a background is chosen by its name and its host, is named, and leaves the address alone', async () => {
  Object.assign(site, { backgrounds: [PLAN] });
  const { user, router } = await renderInAtlas(<BackdropChoice couleur="densite" level="departement" />);
  await user.click(screen.getByText(/^Fond$/));
  const choice = within(screen.getByRole('group', { name: 'Fond de plan' }));
  expect(choice.getByRole('button', { pressed: true })).toHaveTextContent('Aucun fond de plan');
  await user.click(choice.getByRole('button', { name: 'Plan exemple.fr' }));
  expect(useBackground.getState().shown).toBe(PLAN);
  expect(choice.getByRole('button', { pressed: true })).toHaveTextContent('Plan');
  expect(screen.getByText(/^Fond$/)).toHaveTextContent('Fond : densité, Plan');
  expect(router.state.location.search).toEqual({});
});
