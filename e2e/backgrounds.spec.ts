import { test as base, expect, SMALL_MAP } from './driver/fixtures.ts';
import { TileHost } from './tile-host.ts';

const test = base.extend<{ readonly tileHost: TileHost }>({
  tileHost: async ({ page, faults }, use) => {
    const host = new TileHost(page, faults);
    await host.start();
    await use(host);
    host.stop();
  },
});

test.use({ ...SMALL_MAP, site: 'invented' });

/** Off Brittany, without a name or a limit: longitude, latitude, degrees. The map comes no nearer by itself. */
const SEA = [-6.3, 47.9] as const;
const NEAREST = 11;

/** Beside it, clear of what lies over the map. */
const CLEAR = [-6.24, 47.87] as const;

test('a background is asked of its host by a gesture alone, and goes when the host hangs or fails', {
  tag: '@long',
}, async ({ atlas, accessibility, colours, tileHost }) => {
  await atlas.visit(`/?vue=${SEA[1]},${SEA[0]},${NEAREST}`);
  await atlas.canvas.waitForCamera(SEA, NEAREST);
  const colour = async () => (await atlas.canvas.colorAt(...CLEAR)).map(Math.round);
  const plain = await colour();
  const choose = (name: RegExp) => atlas.map.getByRole('button', { name }).click();
  const credit = atlas.map.getByText('© personne, plan inventé');
  const closer = atlas.button(/^Zoomer$/);
  await colours.open();
  expect(await accessibility.faults()).toEqual([]);
  await expect(closer).toHaveAttribute('aria-disabled', 'true');
  expect(tileHost.asked).toBe(0);
  tileHost.allow();
  for (const state of ['hangs', 'fails'] as const)
    await test.step(`a host that ${state} leaves the plain map and one sentence`, async () => {
      tileHost.state = state;
      await choose(/^Plan inventé/);
      await expect(atlas.alert()).toContainText('Le fond «\u00a0Plan inventé\u00a0» ne répond pas');
      await expect(credit).toBeHidden();
      await expect.poll(colour).toEqual(plain);
      expect(tileHost.asked).toBeGreaterThan(0);
    });
  await test.step('one that serves lies under the map, nearer too, with its credit, until it is put away', async () => {
    tileHost.state = 'serves';
    await choose(/^Plan inventé/);
    await expect(atlas.alert()).toHaveCount(0);
    await expect(credit).toBeVisible();
    const [red, green, blue] = [0, 1, 2];
    await expect
      .poll(async () => {
        const seen = await colour();
        return (seen[green] ?? 0) - Math.max(seen[red] ?? 0, seen[blue] ?? 0);
      })
      .toBeGreaterThan(60);
    await closer.click();
    await atlas.canvas.waitForCamera(SEA, NEAREST + 1);
    await choose(/^Aucun fond de plan/);
    await atlas.canvas.waitForCamera(SEA, NEAREST);
    await expect(credit).toBeHidden();
    await expect.poll(colour).toEqual(plain);
  });
});
