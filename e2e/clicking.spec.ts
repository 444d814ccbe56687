import { expect, SMALL_MAP, test } from './driver/fixtures.ts';

test.use(SMALL_MAP);

/** Centre of Metz, far from every marker: longitude, latitude, degrees. */
const METZ = [6.1757, 49.1193] as const;
const SEA = [-7.5, 46.2] as const;

const over = ([longitude, latitude]: readonly [number, number], zoom: number) =>
  `?vue=${latitude},${longitude},${zoom}`;

test('what a click selects follows the zoom', async ({ atlas }) => {
  await atlas.visit('/');
  for (const [zoom, level, name] of [
    [5, 'region', 'Grand Est'],
    [7, 'departement', 'Moselle'],
    [8.4, 'epci', /Metz/],
    [10, 'commune', 'Metz'],
  ] as const) {
    await atlas.goTo(`/${over(METZ, zoom)}`);
    await atlas.canvas.waitForCamera(METZ, zoom);
    expect(await atlas.canvas.level()).toBe(level);
    await atlas.canvas.clickAt(...METZ);
    await expect(atlas.heading).toHaveText(name);
  }
});

test('a click follows what is selected; on the sea it clears, a double one zooms', {
  tag: '@long',
}, async ({ atlas }) => {
  await atlas.visit('/');
  await test.step('a second click on what is selected goes one level deeper', async () => {
    await atlas.goTo('/territoires/region/44/?vue=49.1193,6.1757,5');
    await atlas.canvas.waitForCamera(METZ, 5);
    await expect(atlas.heading).toHaveText('Grand Est');
    await atlas.canvas.clickAt(...METZ);
    await expect(atlas.heading).toHaveText('Moselle');
  });
  await test.step('Enter opens what lies under the centre, as keys move the map', async () => {
    await atlas.goTo(`/${over(METZ, 7)}`);
    await atlas.canvas.waitForCamera(METZ, 7);
    await atlas.map.getByLabel(/^Fond de carte/).focus();
    await atlas.press('Enter');
    await expect(atlas.heading).toHaveText('Moselle');
    await atlas.shows('departement:57');
  });
  await test.step('Escape leaves the map where it is, and keeps that in the address', async () => {
    await atlas.press('Escape');
    await expect(atlas.cards()).toHaveCount(13);
    await expect.poll(() => Number(atlas.search.get('vue')?.split(',')[2])).toBeGreaterThan(6.5);
  });
  await test.step('a click on the sea clears', async () => {
    await atlas.goTo('/territoires/region/53/?vue=46.2,-4,5');
    await atlas.canvas.waitForCamera([-4, 46.2], 5);
    await expect(atlas.heading).toHaveText('Bretagne');
    await atlas.canvas.clickAt(...SEA);
    await expect(atlas.cards()).toHaveCount(13);
  });
  await test.step('a double click zooms and selects nothing', async () => {
    await atlas.goTo(`/${over(METZ, 5)}`);
    await atlas.canvas.waitForCamera(METZ, 5);
    await atlas.canvas.doubleClickAt(...METZ);
    await expect.poll(() => Number(atlas.search.get('vue')?.split(',')[2])).toBe(6);
    await atlas.isAt('/');
  });
});

test('the level switch pins what a click selects, in the address, and survives a reload', {
  tag: '@long',
}, async ({ atlas }) => {
  await atlas.read(`/${over(METZ, 5)}`);
  await atlas.map.getByRole('link', { name: 'Départements', exact: true }).click();
  await expect.poll(() => atlas.search.get('niveau')).toBe('departements');
  await atlas.reload();
  await atlas.canvas.waitForCamera(METZ, 5);
  await expect(atlas.map.getByRole('link', { name: 'Départements', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await atlas.canvas.clickAt(...METZ);
  await expect(atlas.heading).toHaveText('Moselle');
  expect(atlas.search.get('niveau')).toBe('departements');
  await expect(atlas.map.getByRole('link', { name: 'Auto', exact: true })).not.toHaveAttribute(
    'aria-current',
  );
  await atlas.shows('departement:57');
  const communes = atlas.map.getByRole('link', { name: 'Communes', exact: true });
  await communes.click();
  await expect(communes).toHaveAttribute('aria-current', 'page');
  await atlas.canvas.clickAt(...METZ);
  await expect(atlas.heading).toHaveText('Metz');
  await atlas.map.getByRole('link', { name: 'Auto', exact: true }).click();
  await expect.poll(() => atlas.search.get('niveau')).toBeNull();
  const levels = atlas.map.getByRole('navigation', { name: /^Échelon/ });
  await expect(levels.locator('[aria-current]')).toHaveText(/^Auto\s: /u);
});

test('hovering: no React commit, no layer rebuilt', { tag: '@long' }, async ({ atlas }) => {
  await atlas.canvas.countWork();
  await atlas.visit('/');
  await atlas.shows('france');
  await atlas.canvas.sweep(20);
  const { commits, messages, tips } = await atlas.canvas.sweep(150);
  expect(tips).toBeGreaterThan(4);
  expect({ commits, messages }).toEqual({ commits: 0, messages: 0 });
});
