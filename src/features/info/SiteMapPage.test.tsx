// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { themes } from '../../app/testing/frozen-settings.ts';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import { tinyCatalogue } from '../../app/testing/tiny-atlas.ts';
import { SITE_PAGES, sheetPath, sitePagePath, themePath } from '../../state/address/addresses.ts';

test('it leads to every page, theme and sheet, and to territories by région', async () => {
  await renderAtlas({ at: '/plan-du-site/' });
  const main = within(screen.getByRole('main'));
  const addresses = main.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(addresses).toEqual(
    expect.arrayContaining([
      ...SITE_PAGES.map(sitePagePath),
      ...themes.map(({ id }) => themePath(id)),
      ...tinyCatalogue.sheets.map(({ id }) => sheetPath(id)),
      '/comparer/',
      '/territoires/region/53/',
      '/territoires/departement/29/',
    ]),
  );
  const region = main.getAllByRole('link', { name: 'Bretagne' }).at(-1)?.closest('li');
  expect(region).not.toBeNull();
  expect(within(region ?? document.body).getByRole('link', { name: 'Finistère' })).toBeVisible();
});
