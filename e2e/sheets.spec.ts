import type { AtlasPage } from './driver/atlas-page.ts';
import { expect, SMALL_MAP, test } from './driver/fixtures.ts';
import { bare, inPageOrder, sourceSheets } from './driver/source-lines.ts';

const SHEETS = sourceSheets();

type Sheet = (typeof SHEETS)[number];

/** Places that carry two sheets: their marker opens a short list. */
const SHARED: Readonly<Record<string, string>> = {
  'Start up de territoire': 'Meurthe-et-Moselle',
  'Département de Meurthe-et-Moselle': 'Meurthe-et-Moselle',
  'La Maison des coursiers': 'Paris',
  Migracoop: 'Paris',
};

/** The title with French typography and apostrophes left open. */
function titlePattern(title: string): RegExp {
  const escaped = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(escaped.replace(/['’]/g, "[’']").replace(/[ \u00a0\u202f]/g, '[\\s\u00a0\u202f]'));
}

async function expectWholeText(atlas: AtlasPage, { title, lines }: Sheet): Promise<void> {
  await expect(atlas.heading).toHaveText(titlePattern(title));
  const page = bare(await atlas.panel.innerText());
  const ordered = inPageOrder(lines);
  let from = page.indexOf(bare(ordered[0] ?? ''));
  for (const line of ordered) {
    const found = page.indexOf(bare(line), from);
    expect(found, `${title}: « ${line} » after what precedes it`).toBeGreaterThanOrEqual(0);
    from = found;
  }
}

async function openFromMarker(atlas: AtlasPage, { title }: Sheet): Promise<void> {
  const place = Object.entries(SHARED).find(([start]) => title.startsWith(start))?.[1];
  if (place) {
    await atlas.group(place).click();
    await atlas.choice(titlePattern(title)).click();
  } else await atlas.markerOfSheet(titlePattern(title)).click();
}

test('the document holds thirteen sheets', () => {
  expect(SHEETS.map((sheet) => sheet.title)).toHaveLength(13);
});

test('opened from its card by keyboard, each sheet is there with its whole text', { tag: '@long' }, async ({
  atlas,
}) => {
  await atlas.read('/');
  for (const sheet of SHEETS)
    await test.step(sheet.title, async () => {
      const card = atlas.card(titlePattern(sheet.title));
      await card.press('Enter');
      await expectWholeText(atlas, sheet);
      await expect(atlas.heading).toBeFocused();
      await atlas.press('Escape');
      await expect(card).toBeFocused();
    });
});

test.describe('with the map', () => {
  test.use(SMALL_MAP);

  test('opened from a marker by mouse, a sheet is there with its whole text: alone on its place, one of two', {
    tag: '@long',
  }, async ({ atlas }) => {
    await atlas.visit('/');
    for (const start of ['Ville de Romainville', 'Migracoop']) {
      const sheet = SHEETS.find(({ title }) => title.startsWith(start));
      if (!sheet) throw new Error(`no sheet ${start}`);
      await openFromMarker(atlas, sheet);
      await expectWholeText(atlas, sheet);
      await atlas.press('Escape');
      await atlas.shows('france');
    }
  });

  for (const sheet of SHEETS)
    test(`opened from its marker by mouse, the sheet is there with its whole text: ${sheet.title}`, {
      tag: '@long',
    }, async ({ atlas }) => {
      await atlas.visit('/');
      await openFromMarker(atlas, sheet);
      await expectWholeText(atlas, sheet);
    });
});
