import { expect, test } from '../driver/fixtures.ts';
import { bare } from '../driver/source-lines.ts';
import { foreignWords } from './foreign-words.ts';
import { publishedSheets } from './published-quotations.ts';

const SHEETS = publishedSheets();

// Quotations are prerendered: they are tested without scripts.
test.use({ javaScriptEnabled: false });

test('A23 · eleven sheets quote an elected person: in a blockquote that bears the author’s name and role', {
  tag: '@long',
}, async ({ atlas, accessibility }) => {
  expect(SHEETS).toHaveLength(13);
  expect(SHEETS.filter(({ author }) => author !== null)).toHaveLength(11);
  for (const { id, author, quoted } of SHEETS) {
    await atlas.visit(`/fiches/${id}/`);
    const quotations = atlas.panel.getByRole('blockquote');
    // The whole quotation is the last; its beginning is at the head of the sheet.
    await expect(quotations, id).toHaveCount(author === null ? 0 : 2);
    await expect(atlas.panel, id).not.toContainText('undefined');
    if (author === null) continue;
    const [start = '', whole] = (await quotations.allInnerTexts()).map(bare);
    expect(bare(await accessibility.nameOf(quotations.last())), id).toBe(bare(author));
    expect(whole, id).toBe(bare(quoted.join('')));
    expect(whole, id).toContain(start);
    const name = await atlas.panel.getByRole('figure').locator('figcaption strong').innerText();
    expect(bare(author), id).toContain(bare(name));
  }
});

test('A23 · nothing is quoted on the pages that are no sheet', async ({ atlas }) => {
  for (const address of ['/', '/a-propos/', '/territoires/', '/territoires/departement/54/', '/comparer/']) {
    await atlas.visit(address);
    await expect(atlas.panel.getByRole('blockquote'), address).toHaveCount(0);
  }
});

test('A23 · no passage in another language lacks its lang attribute', async ({ atlas }) => {
  for (const { id } of SHEETS) {
    await atlas.visit(`/fiches/${id}/`);
    expect(await foreignWords(atlas.panel), id).toEqual([]);
  }
});
