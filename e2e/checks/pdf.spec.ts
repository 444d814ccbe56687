import type { AtlasPage } from '../driver/atlas-page.ts';
import { expect, test } from '../driver/fixtures.ts';
import type { Paper } from '../driver/paper.ts';
import { bare, isPrinted, sourceSheets } from '../driver/source-lines.ts';

const MOST_PAGES = 2;

/** Sheets that one page holds, of the thirteen. */
const LEAST_ON_ONE = 12;

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

/** Number of pages that each sheet takes. */
async function expectWholeOnPaper(
  atlas: AtlasPage,
  paper: Paper,
  indexes: readonly number[],
): Promise<number[]> {
  const hrefs = await addresses(atlas);
  let pieces = 0;
  const taken: number[] = [];
  for (const index of indexes) {
    const href = hrefs[index] ?? '';
    await test.step(href, async () => {
      await atlas.read(href);
      await paper.isReady();
      const { pages, margins, figures } = await paper.printed();
      expect(missing(pages, sheets[index]?.lines ?? []), href).toEqual([]);
      expect(figures, href).toContainEqual(expect.stringMatching(/^Carte de France/));
      expect(pages.length, href).toBeLessThanOrEqual(MOST_PAGES);
      expect(margins.at(-1), href).toContain(`${pages.length} / ${pages.length}`);
      taken.push(pages.length);
      expect(bare(pages.join('')), 'its own address').toContain(bare(href));
      expect(await cut(atlas, pages), href).toEqual([]);
      const last = bare(pages.at(-1) ?? '');
      expect(last.slice(0, last.indexOf('http')).length, 'no page for the foot alone').toBeGreaterThan(100);
      pieces += (await atlas.unbrokenTexts()).length;
    });
  }
  expect(pieces).toBeGreaterThan(indexes.length);
  return taken;
}

/** The text of the table of contents from each title to the next: its territory, then its page, as `bare` leaves them. */
function contentsOf(page: string, titles: readonly string[]): string[] {
  const starts = titles.map((title, at) => page.indexOf(`${at + 1}${bare(title)}`));
  return starts.map((start, at) => page.slice(start, starts[at + 1]));
}

async function expectWholeDossier(atlas: AtlasPage, paper: Paper, indexes: readonly number[]): Promise<void> {
  const hrefs = await addresses(atlas);
  const ids = indexes.map((index) => hrefs[index]?.split('/').at(-2) ?? '');
  await atlas.read(`/dossier/?fiches=${ids.join(',')}`);
  await expect(atlas.panel.getByRole('heading', { level: 2 })).not.toHaveCount(0);
  await paper.hasPageNumbers(indexes.length);
  const { pages } = await paper.printed();
  const titles = indexes.map((index) => sheets[index]?.title ?? '');
  const contents = bare(
    pages.find((page) => titles.every((title) => bare(page).includes(bare(title)))) ?? '',
  );
  for (const [at, index] of indexes.entries()) {
    const { title = '', lines = [] } = sheets[index] ?? {};
    expect(missing(pages, lines), ids[at]).toEqual([]);
    const begins = (page: string) => page.startsWith(`${at + 1}. `) && bare(page).includes(bare(title));
    const first = pages.filter(begins);
    expect(first.length, `a page begins with « ${title} »`).toBe(1);
    expect(contentsOf(contents, titles)[at], 'its page in the contents').toMatch(
      new RegExp(`\\D${pages.findIndex(begins) + 1}(?:http.*)?$`, 'u'),
    );
  }
  const pieces = await atlas.unbrokenTexts();
  expect(pieces).not.toEqual([]);
  expect(await cut(atlas, pages)).toEqual([]);
  const paperText = bare(pages.join(''));
  for (const piece of pieces) expect(paperText.split(bare(piece)).length - 1, piece).toBe(1);
}

test(`the longest sheet is whole on ${MOST_PAGES} pages at most, figures and quotation in one piece`, {
  tag: '@long',
}, async ({ atlas, paper }) => {
  await expectWholeOnPaper(atlas, paper, LONGEST.slice(0, 1));
});

test('a dossier has its title and its note on its cover, and a code that leads to it', {
  tag: '@long',
}, async ({ atlas, paper }) => {
  const address =
    '/dossier/?fiches=migracoop-paris,actes-romainville&titre=Nos+villes&note=Pour+la+commission+du+12.';
  await atlas.read(address);
  await expect(atlas.heading).toHaveText('Nos villes');
  expect(await paper.scanned()).toContain(address);
  const { pages, margins, figures } = await paper.printed();
  expect(figures).toContainEqual(expect.stringMatching(/^Carte de France\s?: 1 Paris, 2 Romainville$/));
  expect(pages[0]).toContain('Nos villes');
  expect(pages[0]).toContain('Pour la commission du 12.');
  for (const [at, margin] of margins.entries())
    expect(margin).toContain(`${at + 1} / ${pages.length}Carte des initiatives`);
});

test('a dossier of the two longest sheets holds every line, each sheet from the top of a page', {
  tag: '@long',
}, async ({ atlas, paper }) => {
  await expectWholeDossier(atlas, paper, LONGEST.slice(0, 2));
});

test(`each of the ${sheets.length} sheets is whole on ${MOST_PAGES} pages at most, ${LEAST_ON_ONE} of them on one`, {
  tag: '@long',
}, async ({ atlas, paper }) => {
  test.slow();
  const taken = await expectWholeOnPaper(atlas, paper, [...sheets.keys()]);
  expect(taken.filter((pages) => pages === 1).length, `${taken}`).toBeGreaterThanOrEqual(LEAST_ON_ONE);
});

test('a dossier of all the sheets holds every line, each sheet from the top of a page', {
  tag: '@long',
}, async ({ atlas, paper }) => {
  test.slow();
  await expectWholeDossier(atlas, paper, [...sheets.keys()]);
});
