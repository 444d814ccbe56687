import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import { tinyCatalogue, tinyData } from '../../app/testing/tiny-atlas.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';

const [model] = tinyCatalogue.sheets;
if (!model) throw new Error('no sheet');

/** Five hundred and thirteen sheets of one territory. */
const MANY: Catalogue = {
  ...tinyCatalogue,
  sheets: Array.from({ length: 513 }, (_, at) => ({
    ...model,
    id: `fiche-${at + 1}`,
    title: `Fiche ${at + 1}`,
  })),
};

const open = (at: string) => renderAtlas({ at, data: tinyData({ catalogue: async () => MANY }) });
const panel = () => within(screen.getByRole('main'));
const titles = () =>
  panel()
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent);
const next = () => panel().getByRole('link', { name: 'Afficher les 50 suivantes' });

test('a long list begins with fifty sheets, and the next fifty have an address', async () => {
  await open('/');
  expect(titles()).toHaveLength(50);
  expect(panel().getByText('1 à 50 sur 513')).toBeVisible();
  expect(next()).toHaveAttribute('href', '/?page=2');
  expect(panel().queryByRole('link', { name: /précédentes/ })).toBeNull();
});

test('the next ones are added, two hundred at most stay, and the first of them has the focus', async () => {
  const { user, router } = await open('/');
  for (const page of [2, 3, 4, 5]) {
    await user.click(next());
    await waitFor(() => expect(router.state.location.search).toEqual({ page: String(page) }));
    await waitFor(() =>
      expect(panel().getByRole('link', { name: `Fiche ${(page - 1) * 50 + 1}` })).toHaveFocus(),
    );
  }
  expect(titles()).toHaveLength(200);
  expect(titles()[0]).toBe('Fiche 51');
  expect(panel().getByText('51 à 250 sur 513')).toBeVisible();
  await user.click(panel().getByRole('link', { name: 'Afficher les 50 précédentes' }));
  await waitFor(() => expect(titles()[0]).toBe('Fiche 1'));
  expect(router.state.location.search).toEqual({});
});

test('an address opens its page; the last one says how many are left', async () => {
  await open('/?page=10');
  expect(titles()[0]).toBe('Fiche 451');
  expect(panel().getByRole('link', { name: 'Afficher les 13 suivantes' })).toHaveAttribute(
    'href',
    '/?page=11',
  );
  expect(panel().getByRole('link', { name: 'Afficher les 50 précédentes' })).toHaveAttribute(
    'href',
    '/?page=9',
  );
});

test('a page that there is not is the last one; another order begins anew', async () => {
  const { user, router } = await open('/?page=99');
  expect(titles()).toHaveLength(13);
  await user.click(panel().getByRole('button', { name: 'Trier' }));
  await user.click(panel().getByRole('link', { name: 'Alphabétique' }));
  expect(titles()[0]).toBe('Fiche 1');
  expect(router.state.location.search).toEqual({ tri: 'alphabetique' });
});
