import { expect, test } from './driver/fixtures.ts';

test.use({ map: true, viewport: { width: 1280, height: 800 }, deviceScaleFactor: 0.5 });

const PAGES = [
  { path: '/', programs: 10, draws: 85, elements: 830 },
  { path: '/territoires/departement/54/', programs: 13, draws: 125, elements: 880 },
] as const;

for (const { path, programs, draws, elements } of PAGES)
  test(`${path} asks little of WebGL, holds few elements, and draws nothing more once its map is drawn`, {
    tag: '@long',
  }, async ({ atlas, drawingCost }) => {
    await drawingCost.count();
    await atlas.visit(path);
    await atlas.canvas.waitForRivers();
    const first = await drawingCost.read();
    expect(first.programs).toBeLessThanOrEqual(programs);
    expect(first.frames.at(-1)?.draws).toBeLessThanOrEqual(draws);
    expect(first.frames.at(-1)?.indices).toBeLessThanOrEqual(210_000);
    // A style sheet that came later and before the page's own would cost another layout.
    expect((await drawingCost.sheets()).at(-1)).not.toContain('/assets/index-');
    await expect.poll(() => atlas.elements()).toBeLessThanOrEqual(elements);
    await drawingCost.paint(120);
    expect((await drawingCost.read()).frames).toHaveLength(first.frames.length);
  });
