import type { Page } from '@playwright/test';

/** What one frame of the map asks of WebGL: numbers that do not depend on the machine. */
interface Frame {
  readonly draws: number;
  readonly indices: number;
}

interface Drawn {
  readonly programs: number;
  readonly frames: readonly Frame[];
}

declare global {
  interface Window {
    drawn?: { programs: number; frames: Frame[] };
  }
}

/** Runs in the page, before any of its code. */
function countDrawing(): void {
  const drawn: NonNullable<Window['drawn']> = { programs: 0, frames: [] };
  window.drawn = drawn;
  let frame: Frame | null = null;
  const add = (indices: number) => {
    if (frame) Object.assign(frame, { draws: frame.draws + 1, indices: frame.indices + indices });
  };
  const { drawElements, drawArrays, linkProgram } = WebGL2RenderingContext.prototype;
  Object.assign(WebGL2RenderingContext.prototype, {
    linkProgram(this: WebGL2RenderingContext, program: WebGLProgram) {
      drawn.programs += 1;
      linkProgram.call(this, program);
    },
    drawElements(this: WebGL2RenderingContext, ...args: Parameters<typeof drawElements>) {
      add(args[1]);
      drawElements.apply(this, args);
    },
    drawArrays(this: WebGL2RenderingContext, ...args: Parameters<typeof drawArrays>) {
      add(0);
      drawArrays.apply(this, args);
    },
  });
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (run) =>
    request((time) => {
      const own = { draws: 0, indices: 0 };
      const outer = frame;
      frame ??= own;
      run(time);
      if (outer) return;
      if (own.draws > 0) drawn.frames.push(own);
      frame = null;
    });
}

export class DrawingCost {
  constructor(private readonly page: Page) {}

  /** Counts from the next page on. */
  async count(): Promise<void> {
    await this.page.addInitScript(countDrawing);
  }

  read(): Promise<Drawn> {
    return this.page.evaluate(() => window.drawn ?? { programs: 0, frames: [] });
  }

  /** Addresses of the page's style sheets, in the order that they apply in. */
  sheets() {
    return this.page.evaluate(() => [...document.styleSheets].flatMap(({ href }) => href ?? []));
  }

  /** Lets the page paint some frames, whatever it draws in them. */
  async paint(frames: number): Promise<void> {
    await this.page.evaluate(async (count) => {
      for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
    }, frames);
  }
}
