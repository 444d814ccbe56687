import { expect, test } from './driver/test.ts';

/** Pages looked at with their map. */
const ADDRESSES = ['/', '/fiches/migracoop-paris/', '/territoires/region/44/'];

/** Pages looked at without waiting for it. */
const PAGES = [
  '/fiches/budget-citoyen-pas-de-calais/',
  '/territoires/',
  '/territoires/epci/200039857/',
  '/territoires/commune/29019/',
  '/territoires/commune/69159/',
  '/territoires/commune/99999/',
  '/a-propos/',
];

for (const [width, height] of [
  [1280, 900],
  [390, 844],
] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`no accessibility fault at ${width} px, ${scheme}`, async ({ atlas }) => {
      await atlas.resize(width, height);
      if (scheme === 'dark') await atlas.dark();
      for (const address of ADDRESSES) {
        await atlas.visit(address);
        expect(await atlas.accessibilityFaults(), address).toEqual([]);
        expect(await atlas.scrollsSideways(), address).toBe(false);
      }
      for (const address of PAGES) {
        await atlas.read(address);
        expect(await atlas.accessibilityFaults(), address).toEqual([]);
        expect(await atlas.scrollsSideways(), address).toBe(false);
      }
    });

    test(`no accessibility fault in the list of one place at ${width} px, ${scheme}`, async ({ atlas }) => {
      await atlas.resize(width, height);
      if (scheme === 'dark') await atlas.dark();
      await atlas.visit('/');
      await atlas.group('Meurthe-et-Moselle').click();
      await expect(atlas.choice(/énergie citoyenne/)).toBeVisible();
      expect(await atlas.accessibilityFaults(), 'two sheets on one place').toEqual([]);
    });
  }
}

test('a phone of 320 px shows the text without scrolling sideways', async ({ atlas }) => {
  await atlas.resize(320, 640);
  for (const address of [...ADDRESSES, ...PAGES]) {
    await atlas.read(address);
    expect(await atlas.scrollsSideways(), address).toBe(false);
  }
});

test('on a phone the panel grows and shrinks from its handle', async ({ atlas }) => {
  await atlas.resize(390, 844);
  await atlas.visit('/fiches/actes-romainville/');
  const height = async () => (await atlas.panel.boundingBox())?.height ?? 0;
  const half = await height();
  await atlas.button('Agrandir le panneau').click();
  await expect.poll(height).toBeGreaterThan(half + 200);
  await atlas.button('Réduire le panneau').click();
  await expect.poll(height).toBeLessThan(half - 100);
  await atlas.button('Agrandir le panneau').click();
  await expect.poll(height).toBeGreaterThan(half - 10);
});

test('without WebGL: a word, the drawn map, the list and the pins work', async ({ atlas }) => {
  await atlas.withoutWebgl();
  await atlas.visit('/');
  await expect(atlas.text('La carte interactive ne peut pas s’afficher ici.')).toBeVisible();
  await expect(atlas.staticMap()).toBeVisible();
  await atlas
    .staticMap()
    .getByRole('link', { name: /Romainville/ })
    .click();
  await expect(atlas.heading).toContainText('Romainville');
  await expect(atlas.staticMap().locator('[data-selected]')).toHaveAttribute(
    'data-sheets',
    'actes-romainville',
  );
  expect(await atlas.accessibilityFaults()).toEqual([]);
});

test('contours that fail are told, markers and sheets stay, trying again works', async ({ atlas }) => {
  const mend = await atlas.breakFile('carte');
  await atlas.visitFailing('/');
  await expect(atlas.alert()).toContainText('Les contours n’ont pas pu être chargés.');
  await expect(atlas.markers()).toHaveCount(11);
  await atlas.marker(/Romainville/).click();
  await expect(atlas.heading).toContainText('Romainville');
  await mend();
  await atlas.button('Réessayer').click();
  await atlas.shows('commune:93063');
  await expect(atlas.alert()).toHaveCount(0);
});

test('on paper: the whole sheet, no map, no controls', async ({ atlas }) => {
  await atlas.visit('/fiches/zero-chomeur-villeurbanne/');
  await atlas.print();
  await expect(atlas.heading).toBeVisible();
  await expect(atlas.panel.getByRole('heading', { name: 'Les parties prenantes du projet' })).toBeVisible();
  await expect(atlas.map).toBeHidden();
  await expect(atlas.button('Imprimer')).toBeHidden();
  await expect(atlas.link('À propos')).toBeHidden();
});

test('a sheet without a quotation shows no empty block', async ({ atlas }) => {
  await atlas.visit('/fiches/migracoop-paris/');
  await expect(atlas.panel.locator('blockquote')).toHaveCount(0);
  await expect(atlas.panel.getByText('undefined')).toHaveCount(0);
  await expect(atlas.panel.getByRole('heading', { level: 2 }).first()).toHaveText(/Pourquoi ce projet/);
});

test('the quotation names its author and role', async ({ atlas }) => {
  await atlas.visit('/fiches/zero-chomeur-villeurbanne/');
  await expect(atlas.panel.getByRole('heading', { name: /Agnès Thouvenot, 1ère adjointe/ })).toBeVisible();
  await expect(atlas.panel.locator('blockquote p')).toHaveCount(2);
});
