import type { Page } from '@playwright/test';

/** Animations of the page and of the map's camera. */
export class Motion {
  constructor(private readonly page: Page) {}

  /** From the next page on, the clock of the page can be stopped: its own frames and timers then wait for {@link tick}. */
  controlClock(): Promise<void> {
    return this.page.clock.install();
  }

  async stopClock(): Promise<void> {
    const now = await this.page.evaluate(() => Date.now());
    // Ahead of whatever time a slow machine takes to ask for it: a clock never goes back.
    await this.page.clock.pauseAt(now + 5000);
  }

  /** Lets a stopped clock run for some milliseconds. */
  tick(milliseconds: number): Promise<void> {
    return this.page.clock.runFor(milliseconds);
  }

  restartClock(): Promise<void> {
    return this.page.clock.resume();
  }

  /** Records every animation and transition that starts, and every position of the camera, from now on. */
  async watch(): Promise<void> {
    await this.page.evaluate(() => {
      const seen = { started: new Set<string>(), cameras: new Set<string>() };
      Object.assign(window, { __motion: seen });
      const name = (target: EventTarget | null) =>
        target instanceof Element ? `${target.tagName} ${target.getAttribute('class') ?? ''}` : '';
      for (const type of ['transitionrun', 'animationstart'] as const)
        document.addEventListener(type, ({ target }) => seen.started.add(name(target)), true);
      const look = () => {
        for (const animation of document.getAnimations())
          seen.started.add(name((animation.effect as KeyframeEffect | null)?.target ?? null));
        // A marker's transform changes with the camera.
        const marker = document.querySelector<HTMLElement>('.maplibregl-marker');
        if (marker) seen.cameras.add(marker.style.transform);
        requestAnimationFrame(look);
      };
      look();
    });
  }

  /** Since {@link watch}: elements that were animated, and the number of positions of the camera. */
  seen(): Promise<{ started: string[]; cameras: number }> {
    return this.page.evaluate(() => {
      const { started, cameras } = (window as never as { __motion: Seen }).__motion;
      return { started: [...started], cameras: cameras.size };
    });
  }
}

interface Seen {
  readonly started: Set<string>;
  readonly cameras: Set<string>;
}
