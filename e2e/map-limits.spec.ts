import { expect, test } from './driver/fixtures.ts';
import { longestStraightEdge } from './straight-edges.ts';

test.use({ map: true, deviceScaleFactor: 1 });

const SIZES = [
  [320, 640],
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
] as const;

/** Far beyond every limit: the camera is held back. Latitude, longitude. */
const CORNERS = ['46,2', '80,-170', '80,170', '-80,-170', '-80,170'];

/** Pixels: no coast on the map is straight for so long; far ones are drawn coarsely. */
const straightest = (width: number) => Math.max(90, width / 20);

for (const [width, height] of SIZES)
  test(`zoomed out to the limit at ${width} px, France is in view and no land ends at a straight line`, {
    tag: '@long',
  }, async ({ atlas }) => {
    await atlas.resize(width, height);
    for (const corner of CORNERS) {
      await atlas.visit(`/?vue=${corner},0`);
      const { x, y } = await atlas.canvas.project(2.35, 47);
      const box = await atlas.map.boundingBox();
      expect(x > (box?.x ?? 0) && x < width && y > (box?.y ?? 0) && y < height, `France at ${corner}`).toBe(
        true,
      );
      const alone = await atlas.canvas.screenshotAlone();
      expect(longestStraightEdge(alone), `an edge at ${corner}`).toBeLessThan(straightest(width));
    }
  });
