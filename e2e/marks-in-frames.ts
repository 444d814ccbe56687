import type { Page } from '@playwright/test';

/** One frame: how wide the map's canvas is, and how far its first marker is from the left edge of the canvas (CSS pixels). */
interface Frame {
  readonly width: number;
  readonly marker: number;
}

/** Looks at each frame from now on; what it returns gives those seen. */
export async function watchMarks(page: Page): Promise<() => Promise<readonly Frame[]>> {
  await page.evaluate(() => {
    const frames: Frame[] = [];
    Object.assign(window, { __frames: frames });
    const canvas = document.querySelector('.maplibregl-canvas');
    const marker = document.querySelector('.maplibregl-marker');
    const look = () => {
      const { left, width } = canvas?.getBoundingClientRect() ?? { left: 0, width: 0 };
      if (marker?.isConnected) frames.push({ width, marker: marker.getBoundingClientRect().left - left });
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => (window as unknown as { __frames: Frame[] }).__frames);
}
