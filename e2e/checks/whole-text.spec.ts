import type { AtlasPage } from '../driver/atlas-page.ts';
import { expect, test } from '../driver/fixtures.ts';
import { bare, inPageOrder, sourceSheets } from '../driver/source-lines.ts';

const SHEETS = sourceSheets();

/** Addresses and names of the sheets, in the order of the document. */
async function listed(atlas: AtlasPage): Promise<{ href: string; title: string }[]> {
  const links = atlas.cards().getByRole('link');
  const sheets = await links.evaluateAll((all) =>
    all.map((link) => ({ href: link.getAttribute('href') ?? '', title: link.textContent })),
  );
  expect(sheets).toHaveLength(13);
  return sheets;
}

/** The visible text of the panel holds every line of a sheet of the document, in the order of the page. */
async function expectWhole(atlas: AtlasPage, rank: number, how: string): Promise<void> {
  const page = bare(await atlas.panel.innerText());
  let from = 0;
  for (const line of inPageOrder(SHEETS[rank]?.lines ?? [])) {
    const found = page.indexOf(bare(line), from);
    expect(found, `${how}: « ${line} » after what precedes it`).toBeGreaterThanOrEqual(0);
    from = found;
  }
}

test('A25 · on paper each of the thirteen sheets is whole, with neither map nor controls', async ({
  atlas,
}) => {
  await atlas.read('/');
  const sheets = await listed(atlas);
  await atlas.print();
  for (const [rank, { href, title }] of sheets.entries()) {
    await atlas.goTo(href);
    await expect(atlas.heading).toHaveText(title);
    await expectWhole(atlas, rank, href);
    await expect(atlas.map).toBeHidden();
    await expect(atlas.header()).toBeHidden();
    await expect(atlas.button('Imprimer')).toBeHidden();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('A25 · the list leads to all thirteen sheets, whole on the screen and on paper', {
    tag: '@long',
  }, async ({ atlas, appearance }) => {
    await atlas.visit('/');
    for (const [rank, { href }] of (await listed(atlas)).entries()) {
      await appearance.on('screen');
      expect(await atlas.visit(href)).toBe(200);
      await expect(atlas.heading).toBeVisible();
      await expectWhole(atlas, rank, href);
      await appearance.on('print');
      await expectWhole(atlas, rank, `${href} on paper`);
    }
  });

  test('A25 · the map is a drawing whose régions and markers are links', async ({ atlas }) => {
    await atlas.visit('/');
    await expect(atlas.staticMap()).toBeVisible();
    await expect(atlas.staticMap().locator('a.land')).toHaveCount(13);
    await expect(atlas.staticMap().locator('.marks a')).toHaveCount(11);
    await atlas
      .staticMap()
      .getByRole('link', { name: /^Nouvelle-Aquitaine, 1\sfiche$/ })
      .click();
    await expect(atlas.heading).toContainText('Nouvelle-Aquitaine');
  });
});
