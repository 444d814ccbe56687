import { readdirSync } from 'node:fs';
import { expect, test } from '../driver/fixtures.ts';
import { SeededRandom } from '../driver/seeded-random.ts';

/** `PUBLISHED_SEED=… npm test -- e2e e2e/published` opens the same sheets again. */
const seed = Number(process.env.PUBLISHED_SEED);

const ids = readdirSync('data/fiches')
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace(/\.md$/u, ''))
  .sort();

/** Three sheets, or all where there are fewer. */
function drawn(): string[] {
  const random = new SeededRandom(seed);
  const left = [...ids];
  return Array.from({ length: Math.min(3, ids.length) }, () =>
    left.splice(random.below(left.length), 1),
  ).flat();
}

test.use({ site: 'live' });

for (const [place, id] of drawn().entries()) {
  test(`published sheet ${place + 1} of 3, seed ${seed}: opened from the list, read, closed`, async ({
    atlas,
  }) => {
    await atlas.read('/');
    await expect(atlas.cards(), 'every sheet is in the list').toHaveCount(ids.length);
    await atlas.panel.locator(`a[href$="/fiches/${id}/"]`).first().click();
    await atlas.isAt(`/fiches/${id}/`);
    await expect(atlas.heading).toBeFocused();
    const title = await atlas.heading.innerText();
    expect(await atlas.title()).toContain(title.trim());
    await atlas.press('Escape');
    await expect(atlas.cards()).toHaveCount(ids.length);
  });
}
