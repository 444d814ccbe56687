import type { Page } from '@playwright/test';

/** What some browsers lack, or refuse. */
export const LACKS = ['ResizeObserver', 'Segmenter', 'popover', 'storage', 'worker'] as const;

export type Lack = (typeof LACKS)[number];

/** Runs in the page, before any of its code. */
function take(lack: Lack): void {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  if (lack === 'Segmenter') Reflect.deleteProperty(Intl, lack);
  else if (lack === 'popover') Reflect.deleteProperty(HTMLElement.prototype, lack);
  else if (lack === 'storage')
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get: refuse });
  else if (lack === 'worker') ServiceWorkerContainer.prototype.register = async () => refuse();
  else Reflect.deleteProperty(window, lack);
}

/** Runs in the page: each text that is shown is wrapped twice, as a browser's translation does. */
function translate(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('script, noscript, style, title, svg, font'))
      continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

export class RareBrowser {
  constructor(private readonly page: Page) {}

  /** From the next page on. */
  async lacks(lack: Lack): Promise<void> {
    await this.page.addInitScript(take, lack);
  }

  /** From the next page on: the browser has WebGL, and fails to make the context that MapLibre asks for. */
  async failsToMakeMaps(): Promise<void> {
    await this.page.addInitScript(() => {
      const getContext = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        asked: never,
      ) {
        return kind === 'webgl2' && asked ? null : getContext.call(this, kind, asked);
      } as never;
    });
  }

  translates(): Promise<void> {
    return this.page.evaluate(translate);
  }

  /** Goes back and forward among the pages read, as fast as the browser takes it. */
  async storm(times: number): Promise<void> {
    await this.page.evaluate(async (count) => {
      for (let turn = 0; turn < count; turn++) {
        history.go(turn % 4 < 2 ? -1 : 1);
        await new Promise((next) => setTimeout(next, 20));
      }
    }, times);
  }
}
