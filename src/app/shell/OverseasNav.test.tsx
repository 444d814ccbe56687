// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useHovered } from '../../state/hover.ts';
import { renderAtlas } from '../../testing/render-atlas.tsx';

const nav = () => within(screen.getByRole('navigation', { name: 'Outre-mer' }));
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
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(nav().getByRole('link', { name: /Guadeloupe/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent(FULL);
  expect(router.state.location.href).toBe(`/comparer/?territoires=${four}`);
  router.history.push('/comparer/?territoires=departement-54');
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  router.history.push(`/comparer/?territoires=${four}`);
  await screen.findByRole('heading', { level: 1, name: /^Quatre/ });
  expect(screen.queryByRole('alert')).toBeNull();
});
