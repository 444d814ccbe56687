import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SITE_PAGES, sitePagePath } from '../../state/address/addresses.ts';
import { renderAtlas } from '../testing/render-atlas.tsx';

const footer = () => within(screen.getByRole('navigation', { name: 'Pied de page' }));

test.each(['/', '/fiches/soleil/', '/a-propos/', '/territoires/', '/nulle-part/'])(
  'the foot of %s says how accessible the site is, and leads to every page about it',
  async (at) => {
    await renderAtlas({ at });
    expect(footer().getByRole('link', { name: /^Accessibilité\s: non conforme$/ })).toHaveAttribute(
      'href',
      '/accessibilite/',
    );
    const addresses = footer()
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')?.split('?')[0]);
    expect(addresses).toEqual(expect.arrayContaining([...SITE_PAGES.map(sitePagePath), '/a-propos/']));
  },
);

test('the foot of a sheet leads to a report about that sheet', async () => {
  await renderAtlas({ at: '/fiches/soleil/' });
  expect(footer().getByRole('link', { name: 'Signaler une erreur' })).toHaveAttribute(
    'href',
    '/signaler/?fiche=soleil',
  );
});

test('the foot of a territory leads to a proposal and to views of that territory', async () => {
  await renderAtlas({ at: '/territoires/region/53/' });
  const hrefOf = (name: string) => footer().getByRole('link', { name }).getAttribute('href');
  expect(hrefOf('Proposer une fiche')).toBe('/proposer/?territoire=region-53');
  expect(hrefOf('Intégrer la carte')).toBe('/integrer/?territoire=region-53');
  expect(hrefOf('Signaler une erreur')).toBe('/signaler/');
});
