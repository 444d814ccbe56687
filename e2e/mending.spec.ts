import { readFileSync } from 'node:fs';
import { expect, test } from './driver/dev-page.ts';

test.describe.configure({ timeout: 300_000 });

const SHEET = 'fiches/atelier.md';
const TITLE = 'Un atelier de quartier';
const THEMES = readFileSync('e2e/content/treize/themes.json', 'utf8');
const sheet = (territory: string) => `---
territoire: ${territory}
themes: [emploi-insertion]
---

# ${TITLE}

## Pourquoi ce projet ?

- Des habitants voulaient réparer.
`;

test.describe('a site started with a broken sheet', () => {
  test.use({ written: { [SHEET]: sheet('Ville de Nancie\u202e<img src=x>') } });

  test('shows the rest, lists what to mend, and follows each save', { tag: '@long' }, async ({ dev }) => {
    await test.step('the terminal ends on the mistake', () => {
      const lines = dev.terminal.trim().split('\n');
      expect(lines.length).toBeLessThan(25);
      expect(lines.at(-1)).toMatch(/^ {2}→ /u);
    });
    await test.step('the other sheets are shown, and a link leads to the page', async () => {
      await dev.open('');
      await expect(dev.sheet(/^Migracoop/u)).toBeVisible();
      await expect(dev.sheet(TITLE)).toHaveCount(0);
      await expect(dev.notice).toHaveCount(0);
      await dev.reminder.click();
    });
    await test.step('the page names the place, marks it, and shows what was written as text', async () => {
      await expect(dev.heading('À corriger')).toBeVisible();
      const mistake = dev.mistakes.filter({ hasText: 'Territoire introuvable' });
      await expect(mistake).toContainText(`${SHEET}:2:13`);
      await expect(mistake.locator('mark')).toHaveText('Ville de Nancie[U+202E]<img src=x>');
      await expect(dev.main.locator('img')).toHaveCount(0);
    });
    await test.step('once mended, the page empties and the sheet is there', async () => {
      dev.save(SHEET, sheet('Ville de Nancy'));
      await expect(dev.main).toContainText('tout ce qui est écrit est montré');
      await expect(dev.mistakes).toHaveCount(0);
      await dev.open('fiches/atelier/');
      await expect(dev.heading(TITLE)).toBeVisible();
      await expect(dev.reminder).toHaveCount(0);
    });
    await test.step('a save that breaks it opens a window, which keys close', async () => {
      dev.save(SHEET, sheet('Ville de Metzz'));
      await expect(dev.notice).toContainText('Territoire introuvable');
      await expect(dev.notice.locator('mark')).toHaveText('Ville de Metzz');
      await expect(dev.focused).toHaveAccessibleName('Fermer');
      await dev.press('Escape');
      await expect(dev.notice).toHaveCount(0);
      await expect(dev.reminder).toHaveText('1 erreur à corriger');
    });
    await test.step('once mended, the sheet comes back under the eyes of its author', async () => {
      dev.save(SHEET, sheet('Ville de Metz'));
      await expect(dev.heading(TITLE)).toBeVisible();
      await expect(dev.reminder).toHaveCount(0);
    });
    await test.step('broken settings leave what was shown, and are reported', async () => {
      const settings = dev.read('site.json');
      dev.save('site.json', settings.replace('"name"', '"nom"'));
      await expect(dev.notice).toContainText('site.json');
      await expect(dev.notice).toContainText('tel qu’il était avant');
      await dev.notice.getByRole('link', { name: 'Voir la page' }).click();
      await expect(dev.mistakes.first()).toContainText('site.json');
      dev.save('site.json', settings);
      await expect(dev.mistakes).toHaveCount(0);
    });
    await test.step('a sheet that is taken away is no page any more', async () => {
      await dev.open('fiches/atelier/');
      await expect(dev.heading(TITLE)).toBeVisible();
      dev.remove(SHEET);
      await expect(dev.main).toContainText('Page introuvable');
      expect(dev.terminal).not.toContain('.build/contents');
    });
  });
});

test('what is saved while a page is loaded reaches it too', { tag: '@long' }, async ({ dev }) => {
  const connect = await dev.holdConnection();
  await dev.open('');
  await expect(dev.sheet(/^Migracoop/u)).toBeVisible();
  dev.save(SHEET, sheet('Ville de Nancie'));
  await expect.poll(() => dev.terminal).toContain('Territoire introuvable');
  connect();
  await expect(dev.notice).toContainText('Territoire introuvable');
});

test('ten saves in three seconds, some of them broken, leave the last one on the page', {
  tag: '@long',
}, async ({ dev }) => {
  dev.save(SHEET, sheet('Ville de Nancy'));
  await dev.open('fiches/atelier/');
  await expect(dev.heading(TITLE)).toBeVisible();
  const saves = Array.from({ length: 10 }, (_, at) =>
    sheet(at % 3 === 1 ? 'Ville de Nancie' : 'Ville de Metz').replace(TITLE, `${TITLE}, ${at + 1}`),
  );
  await dev.saveEach(SHEET, saves, 300);
  await expect(dev.heading(`${TITLE}, 10`)).toBeVisible();
  await expect(dev.main).toContainText('Metz');
  await expect(dev.reminder).toHaveCount(0);
  expect(dev.read(SHEET)).toBe(saves.at(-1));
  expect(dev.terminal).not.toMatch(/^\s+at /mu);
});

test.describe('a site started without one good sheet', () => {
  test.use({ emptied: true, written: { [SHEET]: sheet('Ville de Nancie') } });

  test('is the page « À corriger », whole on a phone and in the dark, until one is mended', {
    tag: '@long',
  }, async ({ dev, accessibility, appearance, atlas }) => {
    await dev.open('');
    await expect(dev.heading('À corriger')).toBeVisible();
    await expect(dev.mistakes.filter({ hasText: 'Territoire introuvable' })).toContainText(`${SHEET}:2:13`);
    for (const width of [1440, 390])
      for (const scheme of ['light', 'dark'] as const)
        await test.step(`${width} px, ${scheme}`, async () => {
          await atlas.resize(width, 844);
          await appearance.in(scheme);
          expect(await accessibility.faults()).toEqual([]);
          expect(await accessibility.jumps()).toEqual([]);
          expect(await atlas.scrollsSideways()).toBe(false);
        });
    dev.save(SHEET, sheet('Ville de Nancy'));
    await expect(dev.sheet(TITLE)).toBeVisible();
  });
});

test.describe('a site started with broken settings', () => {
  test.use({ written: { 'themes.json': THEMES.replace('",', '",,') } });

  test('is the page « À corriger » alone, until they are mended', { tag: '@long' }, async ({ dev }) => {
    await dev.open('a-propos/');
    await expect(dev.heading('À corriger')).toBeVisible();
    await expect(dev.main).toContainText('ne peut rien montrer');
    await expect(dev.mistakes.first()).toContainText('themes.json:');
    dev.save('themes.json', THEMES);
    await expect(dev.heading(/À propos/u)).toBeVisible();
  });
});
