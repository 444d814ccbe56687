import { bare, sourceSheets } from './driver/source-lines.ts';
import { expect, test } from './driver/test.ts';

const SHEETS = sourceSheets();

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

test('the document holds thirteen sheets', () => {
  expect(SHEETS.map((sheet) => sheet.title)).toHaveLength(13);
});

for (const { title, lines } of SHEETS) {
  const expectWholeText = async (text: string) => {
    const page = bare(text);
    let from = page.indexOf(bare(lines[0] ?? ''));
    for (const line of lines) {
      const found = page.indexOf(bare(line), from);
      expect(found, `« ${line} » after what precedes it`).toBeGreaterThanOrEqual(0);
      from = found;
    }
  };
  const group = Object.entries(SHARED).find(([start]) => title.startsWith(start))?.[1];

  test(`opened from its marker by mouse, the whole sheet is there: ${title}`, async ({ atlas }) => {
    await atlas.visit('/');
    if (group) {
      await atlas.group(group).click();
      await atlas.choice(titlePattern(title)).click();
    } else await atlas.marker(titlePattern(title)).click();
    await expect(atlas.heading).toHaveText(titlePattern(title));
    await expectWholeText(await atlas.panel.innerText());
  });

  test(`opened from its card by keyboard, the whole sheet is there: ${title}`, async ({ atlas }) => {
    await atlas.read('/');
    await atlas.card(titlePattern(title)).focus();
    await atlas.press('Enter');
    await expect(atlas.heading).toHaveText(titlePattern(title));
    await expect(atlas.heading).toBeFocused();
    await expectWholeText(await atlas.panel.innerText());
  });
}
