import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FRANCE_BOUNDS } from '../../core/geo/france-bounds.ts';
import type { Bbox } from '../../core/geo/position.ts';
import { useHovered } from '../../state/map/hover.ts';
import { setMapBounds, useShades } from '../../state/map/map-stores.ts';
import { site } from '../testing/frozen-settings.ts';
import { renderAtlas } from '../testing/render-atlas.tsx';

const nav = () => within(screen.getByRole('navigation', { name: 'Outre-mer' }));
const row = () => screen.getByRole('navigation', { name: 'Outre-mer' });
const button = () => nav().getByRole('button', { name: 'Outre-mer' });
const GUADELOUPE: Bbox = [-61.9, 15.8, -61, 16.5];
const look = (bounds: Bbox) => act(() => setMapBounds(bounds));
const FULL = /Quatre territoires au plus se comparent/;

test('a territory overseas opens, says how many sheets it has, and is marked', async () => {
  const { user, router } = await renderAtlas();
  await user.click(nav().getByRole('link', { name: 'Guadeloupe, aucune fiche' }));
  await screen.findByRole('heading', { level: 1, name: /Guadeloupe/ });
  expect(router.state.location.pathname).toBe('/territoires/departement/971/');
  expect(nav().getByRole('link', { name: /Guadeloupe/ })).toHaveAttribute('aria-current');
  expect(nav().getByRole('link', { name: /La Réunion/ })).not.toHaveAttribute('aria-current');
});

test('hovering or focusing one hovers its territory', async () => {
  const { user } = await renderAtlas();
  const link = nav().getByRole('link', { name: /La Réunion/ });
  await user.hover(link);
  expect(useHovered.getState().hovered).toBe('departement:974');
  expect(link).toHaveAttribute('data-hovered');
  await user.unhover(link);
  expect(useHovered.getState().hovered).toBeNull();
  expect(link).not.toHaveAttribute('data-hovered');
});

test('while comparing, a click adds a territory with its letter, and another takes it away', async () => {
  const { user, router } = await renderAtlas({ at: '/comparer/?territoires=departement-54' });
  await user.click(nav().getByRole('link', { name: /Guadeloupe/ }));
  const added = await waitFor(() =>
    nav().getByRole('link', { name: 'Guadeloupe, aucune fiche, comparé : B' }),
  );
  expect(router.state.location.href).toBe('/comparer/?territoires=departement-54,departement-971');
  await user.click(added);
  await waitFor(() => expect(router.state.location.href).toBe('/comparer/?territoires=departement-54'));
});

test('a fifth territory is refused, until the comparison changes', async () => {
  const four = 'departement-54,region-53,region-44,departement-29';
  const { user, router } = await renderAtlas({ at: `/comparer/?territoires=${four}` });
  const refusal = () => screen.queryAllByRole('alert').find(({ textContent }) => FULL.test(textContent));
  expect(refusal()).toBeUndefined();
  await user.click(nav().getByRole('link', { name: /Guadeloupe/ }));
  await waitFor(() => expect(refusal()).toBeVisible());
  expect(router.state.location.href).toBe(`/comparer/?territoires=${four}`);
  router.history.push('/comparer/?territoires=departement-54');
  await waitFor(() => expect(refusal()).toBeUndefined());
  router.history.push(`/comparer/?territoires=${four}`);
  await screen.findByRole('heading', { level: 1, name: /^Quatre/ });
  expect(refusal()).toBeUndefined();
});

test('it has the colour and the value of the indicator that the map shows', async () => {
  await renderAtlas();
  const shades = new Map([['departement:971', { step: 4, value: '235 hab./km²' }] as const]);
  act(() => useShades.setState({ shades }));
  const coloured = nav().getByRole('link', { name: 'Guadeloupe, aucune fiche, 235 hab./km²' });
  expect(coloured).toHaveAttribute('data-step', '4');
  expect(nav().getByRole('link', { name: 'La Réunion, aucune fiche' })).not.toHaveAttribute('data-step');
  act(() => useShades.setState({ shades: null }));
  expect(coloured).not.toHaveAttribute('data-step');
});

test('a territory without a sheet shows its name alone', async () => {
  await renderAtlas();
  const seen = nav()
    .getByRole('link', { name: 'Guadeloupe, aucune fiche' })
    .querySelectorAll('span[aria-hidden]');
  expect([...seen].map(({ textContent }) => textContent)).toEqual(['Guadeloupe']);
});

test('the row folds once the camera leaves France, and unfolds when it is back', async () => {
  await renderAtlas();
  expect(row()).not.toHaveAttribute('data-folded');
  look(FRANCE_BOUNDS);
  expect(row()).not.toHaveAttribute('data-folded');
  look(GUADELOUPE);
  expect(row()).toHaveAttribute('data-folded');
  expect(button()).toHaveAttribute('aria-expanded', 'false');
  look(FRANCE_BOUNDS);
  expect(row()).not.toHaveAttribute('data-folded');
});

test('it is folded from the first on the page of a territory, and while comparing', async () => {
  const { unmount } = await renderAtlas({ at: '/territoires/departement/54/' });
  expect(row()).toHaveAttribute('data-folded');
  unmount();
  await renderAtlas({ at: '/comparer/?territoires=departement-54' });
  look(FRANCE_BOUNDS);
  expect(row()).toHaveAttribute('data-folded');
});

test('its button opens it; Escape folds it, gives the focus back and leaves the page open', async () => {
  const { user, router } = await renderAtlas({ at: '/territoires/departement/54/' });
  await user.click(button());
  expect(button()).toHaveAttribute('aria-expanded', 'true');
  expect(row()).toHaveAttribute('data-open');
  nav()
    .getByRole('link', { name: /Guadeloupe/ })
    .focus();
  await user.keyboard('{Escape}');
  expect(row()).not.toHaveAttribute('data-open');
  expect(button()).toHaveFocus();
  expect(router.state.location.pathname).toBe('/territoires/departement/54/');
});

test('it folds when the focus goes to the map, which it may cover', async () => {
  const { user } = await renderAtlas({ at: '/territoires/departement/54/' });
  await user.click(button());
  act(() => screen.getByRole('region', { name: site.name }).focus());
  expect(row()).not.toHaveAttribute('data-open');
});

test('following one of its links folds it, but while comparing', async () => {
  const { user, router } = await renderAtlas({ at: '/territoires/departement/54/' });
  await user.click(button());
  await user.click(nav().getByRole('link', { name: /Guadeloupe/ }));
  await screen.findByRole('heading', { level: 1, name: /Guadeloupe/ });
  expect(row()).not.toHaveAttribute('data-open');
  await act(async () => router.history.push('/comparer/?territoires=departement-54'));
  await screen.findByRole('heading', { level: 1, name: /Comparer/ });
  await user.click(button());
  await user.click(nav().getByRole('link', { name: /Guadeloupe/ }));
  await nav().findByRole('link', { name: /comparé/ });
  expect(row()).toHaveAttribute('data-open');
});

test('what was opened by hand does not stay open through a move to France and back', async () => {
  const { user } = await renderAtlas();
  look(GUADELOUPE);
  await user.click(button());
  look(FRANCE_BOUNDS);
  look(GUADELOUPE);
  expect(button()).toHaveAttribute('aria-expanded', 'false');
});
