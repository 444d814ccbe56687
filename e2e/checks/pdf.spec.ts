import type { Atlas } from '../driver/atlas.ts';
import { bare, isPrinted, sourceSheets } from '../driver/source-lines.ts';
import { expect, test } from '../driver/test.ts';

const MOST_PAGES = 3;

const sheets = sourceSheets();

/** Lines of the source that are not on paper. */
function missing(pages: readonly string[], lines: readonly string[]): string[] {
  const paper = bare(pages.join('\n'));
  return lines.filter((line) => !isPrinted(paper, line));
}

/** Addresses of the sheets, in the order of the list. No map is printed: none is waited for. */
async function addresses(atlas: Atlas): Promise<string[]> {
  await atlas.withoutWebgl();
  await atlas.read('/');
  const hrefs = await atlas.hrefs(atlas.cards().getByRole('link'));
  expect(hrefs).toHaveLength(sheets.length);
  return hrefs;
}

/** Key figures and quotations that no page has whole. */
async function cut(atlas: Atlas, pages: readonly string[]): Promise<string[]> {
  const pieces = await atlas.unbrokenTexts();
  return pieces.filter((piece) => !pages.some((page) => bare(page).includes(bare(piece))));
}

test(`each of the ${sheets.length} sheets is whole on ${MOST_PAGES} pages at most, figures and quotation in one piece`, async ({
  atlas,
  paper,
}) => {
  test.setTimeout(120_000);
  const hrefs = await addresses(atlas);
  let pieces = 0;
  for (const [index, href] of hrefs.entries())
    await test.step(href, async () => {
      await atlas.read(href);
      const { pages } = await paper.printed();
      expect(missing(pages, sheets[index]?.lines ?? []), href).toEqual([]);
      expect(pages.length, href).toBeLessThanOrEqual(MOST_PAGES);
      expect(bare(pages.join('')), 'its own address').toContain(bare(href));
      expect(await cut(atlas, pages), href).toEqual([]);
      pieces += (await atlas.unbrokenTexts()).length;
    });
  expect(pieces).toBeGreaterThan(sheets.length);
});

test('a dossier of all the sheets holds every line, each sheet from the top of a page', async ({
  atlas,
  paper,
}) => {
  test.setTimeout(120_000);
  const hrefs = await addresses(atlas);
  const ids = hrefs.map((href) => href.split('/').at(-2) ?? '');
  await atlas.read(`/dossier/?fiches=${ids.join(',')}`);
  await expect(atlas.panel.getByRole('heading', { level: 2 })).not.toHaveCount(0);
  const { pages } = await paper.printed();
  for (const [index, { title, lines }] of sheets.entries()) {
    expect(missing(pages, lines), ids[index]).toEqual([]);
    const place = `${index + 1}. `;
    const first = pages.filter((page) => page.startsWith(place) && bare(page).includes(bare(title)));
    expect(first.length, `a page begins with « ${title} »`).toBe(1);
  }
  expect(await atlas.unbrokenTexts()).not.toEqual([]);
  expect(await cut(atlas, pages)).toEqual([]);
});
