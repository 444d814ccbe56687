import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';

const table = () => within(screen.getByRole('table'));
const rows = () =>
  table()
    .getAllByRole('rowheader')
    .map((head) => head.textContent);
const order = (name: string) => table().getByRole('columnheader', { name }).getAttribute('aria-sort');

test('the list is a table at its address, with links to the sheets', async () => {
  const { user, router } = await renderAtlas();
  await user.click(screen.getByRole('link', { name: 'Afficher en tableau' }));
  await screen.findByRole('table');
  expect(router.state.location.search).toEqual({ liste: 'tableau' });
  await screen.findByRole('table');
  expect(rows()).toEqual([
    'Le soleil pour tous',
    'Le vent des dunes',
    'Un atelier partagé',
    'Le bal des villages',
  ]);
  expect(screen.getByRole('table', { name: /^4\sfiches$/ })).toBeVisible();
  expect(table().getByRole('link', { name: 'Le vent des dunes' })).toHaveAttribute(
    'href',
    '/fiches/vent/?liste=tableau',
  );
  expect(table().getAllByRole('row')[1]).toHaveTextContent('Le soleil pour tousBretagneRégionÉnergie');
  await user.click(screen.getByRole('link', { name: 'Afficher en liste' }));
  expect(screen.queryByRole('table')).toBeNull();
});

test('a column sorts, and pressed again the other way; the order is announced and in the address', async () => {
  const { user, router } = await renderAtlas({ at: '/?liste=tableau' });
  await screen.findByRole('table');
  expect(order('Territoire')).toBeNull();
  await user.click(table().getByRole('link', { name: 'Territoire' }));
  expect(router.state.location.search).toEqual({ liste: 'tableau', tri: 'territoire' });
  expect(order('Territoire')).toBe('ascending');
  expect(rows()).toEqual([
    'Le vent des dunes',
    'Un atelier partagé',
    'Le soleil pour tous',
    'Le bal des villages',
  ]);
  await user.click(table().getByRole('link', { name: 'Territoire' }));
  expect(order('Territoire')).toBe('descending');
  expect(rows()[0]).toBe('Le bal des villages');
  expect(screen.getByRole('table')).toHaveAccessibleName(/par territoire, de la fin$/);
});
