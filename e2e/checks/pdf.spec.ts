import type { AtlasPage } from '../driver/atlas-page.ts';
import { expect, test } from '../driver/fixtures.ts';
import type { Paper } from '../driver/paper.ts';
import { bare, isPrinted, sourceSheets } from '../driver/source-lines.ts';

const MOST_PAGES = 3;

const sheets = sourceSheets();

/** Lines of the source that are not on paper. */
function missing(pages: readonly string[], lines: readonly string[]): string[] {
  const paper = bare(pages.join('\n'));
  return lines.filter((line) => !isPrinted(paper, line));
}

/** Paths of the sheets, in the order of the list. */
async function addresses(atlas: AtlasPage): Promise<string[]> {
  await atlas.read('/');
  const hrefs = await atlas.hrefs(atlas.cards().getByRole('link'));
  expect(hrefs).toHaveLength(sheets.length);
  return hrefs;
}

/** Key figures and quotations that no page holds whole. */
async function cut(atlas: AtlasPage, pages: readonly string[]): Promise<string[]> {
  const pieces = await atlas.unbrokenTexts();
  return pieces.filter((piece) => !pages.some((page) => bare(page).includes(bare(piece))));
}

/** The sheets with most to print: most lines first. */
const LONGEST = sheets
  .map(({ lines }, index) => ({ index, length: lines.join('').length }))
  .toSorted((a, b) => b.length - a.length)
  .map(({ index }) => index);

async function expectWholeOnPaper(atlas: AtlasPage, paper: Paper, indexes: readonly number[]): Promise<void> {
  const hrefs = await addresses(atlas);
  let pieces = 0;
  for (const index of indexes) {
    const href = hrefs[index] ?? '';
    await test.step(href, async () => {
      await atlas.read(href);
      const { pages } = await paper.printed();
      expect(missing(pages, sheets[index]?.lines ?? []), href).toEqual([]);
      expect(pages.length, href).toBeLessThanOrEqual(MOST_PAGES);
      expect(bare(pages.join('')), 'its own address').toContain(bare(href));
      expect(await cut(atlas, pages), href).toEqual([]);
      pieces += (await atlas.unbrokenTexts()).length;
    });
  }
  expect(pieces).toBeGreaterThan(indexes.length);
}

async function expectWholeDossier(atlas: AtlasPage, paper: Paper, indexes: readonly number[]): Promise<void> {
  const hrefs = await addresses(atlas);
  const ids = indexes.map((index) => hrefs[index]?.split('/').at(-2) ?? '');
  await atlas.read(`/dossier/?fiches=${ids.join(',')}`);
  await expect(atlas.panel.getByRole('heading', { level: 2 })).not.toHaveCount(0);
  const { pages } = await paper.printed();
  for (const [at, index] of indexes.entries()) {
    const { title = '', lines = [] } = sheets[index] ?? {};
    expect(missing(pages, lines), ids[at]).toEqual([]);
    const first = pages.filter((page) => page.startsWith(`${at + 1}. `) && bare(page).includes(bare(title)));
    expect(first.length, `a page begins with « ${title} »`).toBe(1);
  }
  expect(await atlas.unbrokenTexts()).not.toEqual([]);
  expect(await cut(atlas, pages)).toEqual([]);
}

test(`the longest sheet is whole on ${MOST_PAGES} pages at most, figures and quotation in one piece`, async ({
  atlas,
  paper,
}) => {
  await expectWholeOnPaper(atlas, paper, LONGEST.slice(0, 1));
});

test('a dossier of the two longest sheets holds every line, each sheet from the top of a page', async ({
  atlas,
  paper,
}) => {
  await expectWholeDossier(atlas, paper, LONGEST.slice(0, 2));
});

test(`each of the ${sheets.length} sheets is whole on ${MOST_PAGES} pages at most, figures and quotation in one piece`, {
  tag: '@long',
}, async ({ atlas, paper }) => {
  test.slow();
  await expectWholeOnPaper(atlas, paper, [...sheets.keys()]);
});

test('a dossier of all the sheets holds every line, each sheet from the top of a page', {
  tag: '@long',
}, async ({ atlas, paper }) => {
  test.slow();
  await expectWholeDossier(atlas, paper, [...sheets.keys()]);
});
