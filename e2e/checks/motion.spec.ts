import { test as base, expect, SMALL_MAP } from '../driver/fixtures.ts';
import { Motion } from './motion.ts';

const test = base.extend<{ readonly motion: Motion }>({
  motion: async ({ page, faults: _ }, use) => {
    await use(new Motion(page));
  },
});

test.use(SMALL_MAP);

test('A22 · for readers who ask for reduced motion nothing is animated and the camera jumps', {
  tag: '@long',
}, async ({ atlas, motion }) => {
  await atlas.resize(390, 844);
  await atlas.visit('/');
  await atlas.shows('france');
  await motion.watch();
  await atlas.card(/Romainville/).click();
  await atlas.shows('commune:93063');
  expect((await motion.seen()).cameras, 'before and after').toBe(2);
  await atlas.button('Agrandir le panneau').click();
  await atlas.button('Réduire le panneau').click();
  await atlas.press('Escape');
  await atlas.shows('france');
  await atlas.group('Meurthe-et-Moselle').focus();
  await atlas.press('Enter');
  await expect(atlas.openChoices()).toHaveCount(2);
  await atlas.press('Escape');
  await atlas.press('?');
  await expect(atlas.text('Raccourcis clavier').last()).toBeVisible();
  await atlas.press('Escape');
  expect((await motion.seen()).started).toEqual([]);
});

test.describe('with movement', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('A22 · for the others the camera travels and the panel slides', { tag: '@long' }, async ({
    atlas,
    motion,
  }) => {
    await motion.controlClock();
    await atlas.resize(390, 620);
    await atlas.visit('/');
    await atlas.shows('france');
    await motion.watch();
    await motion.stopClock();
    await atlas.card(/Romainville/).click();
    await expect(atlas.heading).toContainText('Romainville');
    // Frame by frame, so that a slow machine sees the camera on its way too.
    const cameras = async () => {
      await motion.tick(20);
      return (await motion.seen()).cameras;
    };
    await expect.poll(cameras, { message: 'before, on the way and after' }).toBeGreaterThan(2);
    await motion.restartClock();
    await atlas.shows('commune:93063');
    await atlas.button('Agrandir le panneau').click();
    await expect.poll(async () => (await motion.seen()).started.join()).toContain('MAIN');
  });
});
