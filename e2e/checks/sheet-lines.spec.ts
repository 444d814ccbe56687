import { expect, test } from '../driver/fixtures.ts';

const WIDTHS = [320, 390, 480, 600, 768, 900, 1024, 1280, 1440, 1920];

const LEAST_LETTERS = 22;

for (const width of WIDTHS)
  test(`no word of a key figure is cut, no column of words is under ${LEAST_LETTERS} letters, at ${width} px`, {
    tag: '@long',
  }, async ({ atlas, legibility }) => {
    await atlas.resize(width, 900);
    await atlas.read('/');
    for (const href of await atlas.hrefs(atlas.cards().getByRole('link')))
      await test.step(href, async () => {
        await atlas.goTo(href);
        await expect(atlas.heading).toBeVisible();
        const { cutWords, narrow } = await legibility.figures(LEAST_LETTERS);
        expect(cutWords).toEqual([]);
        expect(narrow).toEqual([]);
      });
  });

test('at 1440 px full lines of a sheet hold 60 to 70 letters as a rule, none over 80', {
  tag: '@long',
}, async ({ atlas, legibility }) => {
  await atlas.resize(1440, 900);
  await atlas.read('/');
  for (const href of await atlas.hrefs(atlas.cards().getByRole('link')))
    await test.step(href, async () => {
      await atlas.goTo(href);
      await expect(atlas.heading).toBeVisible();
      const lengths = (await legibility.fullLines()).toSorted((a, b) => a - b);
      expect(lengths.length).toBeGreaterThan(10);
      const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
      expect(median).toBeGreaterThanOrEqual(60);
      expect(median).toBeLessThanOrEqual(70);
      expect(lengths.at(-1)).toBeLessThanOrEqual(80);
    });
});
