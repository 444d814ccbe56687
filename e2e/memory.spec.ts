import { expect, test } from './driver/test.ts';

const WARM_UP = 20;
const CYCLES = 200;
const MEGABYTE = 2 ** 20;

// A small map, coarsely drawn: what it holds is counted, not how fast it draws.
test.use({ viewport: { width: 640, height: 420 }, deviceScaleFactor: 0.5 });

test(`${CYCLES} sheets opened and closed leave nothing behind`, async ({ atlas, keyboard, memory }) => {
  test.setTimeout(300_000);
  await atlas.visit('/');
  const links = atlas.cards().getByRole('link');
  const titles = await links.allInnerTexts();
  const cycle = async (turn: number) => {
    const title = titles[turn % titles.length] ?? '';
    await links.nth(turn % titles.length).focus();
    await keyboard.press('Enter');
    await keyboard.isOn('heading', title);
    await keyboard.press('Escape');
    await keyboard.isOn('link', title);
  };
  for (let turn = 0; turn < WARM_UP; turn++) await cycle(turn);
  await atlas.shows('france');
  const before = await memory.held();
  for (let turn = WARM_UP; turn < WARM_UP + CYCLES; turn++) await cycle(turn);
  await atlas.shows('france');
  const after = await memory.held();
  const growth = (name: 'nodes' | 'listeners') => Math.abs(after[name] / before[name] - 1);
  const told = JSON.stringify({ before, after });
  expect(growth('nodes'), told).toBeLessThanOrEqual(0.02);
  expect(growth('listeners'), told).toBeLessThanOrEqual(0.02);
  expect(after.heapBytes - before.heapBytes, told).toBeLessThanOrEqual(5 * MEGABYTE);
});
