import { bare, sourceSheets } from './driver/source-lines.ts';
import { expect, test } from './driver/test.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript the list leads to all thirteen sheets, whole', async ({ atlas }) => {
  await atlas.visit('/');
  const hrefs = await atlas
    .cards()
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs).toHaveLength(13);
  const sheets = sourceSheets();
  for (const [index, href] of hrefs.entries()) {
    expect(await atlas.visit(href ?? '')).toBe(200);
    await expect(atlas.heading).toBeVisible();
    const page = bare(await atlas.panel.innerText());
    for (const line of sheets[index]?.lines ?? []) expect(page, line).toContain(bare(line));
  }
});

test('without JavaScript the map is a drawing whose pins are links', async ({ atlas }) => {
  await atlas.visit('/');
  await expect(atlas.staticMap()).toBeVisible();
  await expect(atlas.staticMap().locator('a')).toHaveCount(13);
  await atlas.staticMap().locator('a').last().click();
  await expect(atlas.heading).toContainText('Nouvelle-Aquitaine');
});
