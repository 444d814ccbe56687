import { screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import { sheetFixture, territoryFixture, tinyData } from '../../app/testing/tiny-atlas.ts';
import type { Initiative, Likeness } from '../../core/sheet/initiative.ts';
import { rememberMyTerritory } from '../../state/reader/my-territory.ts';

const region = (code: string, name: string) => territoryFixture('region', code, name);

const author = region('53', 'Bretagne');
const likeness: Likeness = {
  level: 'region',
  author,
  most: [region('28', 'Normandie'), region('52', 'Pays de la Loire')],
};

vi.mock('./load-resemblance.ts', () => ({
  loadResemblance: async () => ({
    all: [
      { ...region('28', 'Normandie'), value: 0.95, step: 5 },
      { ...region('52', 'Pays de la Loire'), value: 0.8, step: 3 },
      { ...region('44', 'Grand Est'), value: 0.7, step: 2 },
    ],
    shades: [{ step: '5', path: 'M0 0' }],
  }),
}));

afterEach(() => void rememberMyTerritory(null));

const open = (search = '', rest: Partial<Initiative> = { likeness }) =>
  renderAtlas({
    at: `/fiches/soleil/${search}`,
    data: tinyData({ sheet: async (id) => sheetFixture(id, rest) }),
  });

const part = () => {
  const heading = screen.getByRole('heading', { level: 2, name: 'Où cette idée irait-elle\u00a0?' });
  const section = heading.parentElement;
  if (!section) throw new Error('no section');
  return within(section);
};

test('a sheet names those most like its author, with links, their figures and what resembling does not say', async () => {
  await open();
  expect(part().getByText(/Les régions qui ressemblent le plus à l’auteur/)).toBeVisible();
  expect(part().getByText(/^Ressembler n’est pas réussir/)).toBeVisible();
  expect(part().getByText(/^L’auteur/)).toHaveTextContent(
    'L’auteur : Bretagne 50 % · ≈ 10 hab./km² · 1 000 hab.',
  );
  expect(
    part()
      .getAllByRole('listitem')
      .map((item) => item.textContent?.split(' 50')[0]),
  ).toEqual(['Normandie', 'Pays de la Loire']);
  expect(part().getByRole('link', { name: 'Normandie' })).toHaveAttribute('href', '/territoires/region/28/');
});

test('the map is asked for by the address, and left by it; on another page nothing of it is kept', async () => {
  const { user, router } = await open('?niveau=regions&vue=48.0000,2.0000,8.00');
  const toMap = part().getByRole('link', { name: 'Voir sur la carte' });
  expect(toMap).toHaveAttribute('href', '/fiches/soleil/?niveau=regions&couleur=ressemblance');
  await user.click(toMap);
  expect(router.state.location.search).toEqual({ niveau: 'regions', couleur: 'ressemblance' });
  expect(part().getByRole('link', { name: 'Normandie' })).toHaveAttribute(
    'href',
    '/territoires/region/28/?niveau=regions',
  );
  await user.click(part().getByRole('link', { name: /Revenir à la fiche/ }));
  expect(router.state.location.search).toEqual({ niveau: 'regions' });
});

test('the reader’s own territory has its rank, through what holds it', async () => {
  const parents = [{ ...region('44', 'Grand Est'), share: 'whole' as const }];
  rememberMyTerritory({ ...territoryFixture('departement', '88', 'Vosges'), parents });
  await open('?couleur=ressemblance');
  expect(await part().findByText('Mon territoire, Vosges : rang 3 sur 3')).toBeVisible();
  expect(part().getByRole('link', { name: 'Comparer avec l’auteur' })).toBeVisible();
  expect(
    part()
      .getAllByRole('listitem')
      .slice(0, 5)
      .map((item) => item.textContent),
  ).toEqual([
    '0 très différentes',
    '1 différentes',
    '1 un peu ressemblantes',
    '0 ressemblantes',
    '1 très ressemblantes',
  ]);
});

test('without a territory of one’s own it says how to have one', async () => {
  await open('?couleur=ressemblance');
  expect(await part().findByText(/choisissez « C’est mon territoire »/)).toBeVisible();
});

test('an author without density has none of it', async () => {
  await open('?couleur=ressemblance', { likeness: null });
  expect(screen.queryByRole('heading', { name: /Où cette idée/ })).toBeNull();
});
