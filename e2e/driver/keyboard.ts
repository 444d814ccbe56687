import type { Locator, Page } from '@playwright/test';
import { focusedName } from './focused-name.ts';
import { soon } from './soon.ts';
import type { Faults } from './watch.ts';

interface Arrivals {
  readonly __arrivals: number[];
}

/** The keyboard as someone uses it who uses nothing else. */
export class Keyboard {
  /** Keys pressed so far. */
  presses = 0;

  constructor(
    private readonly page: Page,
    private readonly faults: Faults,
  ) {}

  /** Presses a key some times. */
  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) await this.page.keyboard.press(key);
    this.presses += times;
  }

  /** From the next page on, whatever a mouse, a pen or a finger does has no effect and fails the test. */
  async blockMouse(): Promise<void> {
    await this.page.addInitScript(() => {
      for (const name of ['pointerdown', 'mousedown', 'touchstart', 'wheel', 'pointermove', 'mousemove'])
        addEventListener(
          name,
          (event) => {
            if (!event.isTrusted) return;
            event.stopImmediatePropagation();
            event.preventDefault();
            console.error(`the mouse is blocked: ${name}`);
          },
          { capture: true, passive: false },
        );
    });
  }

  /** Presses Tab, at most `most` times, until what has the focus says a text; presses needed, the last included. */
  async tabTo(text: string | RegExp, most = 80): Promise<number> {
    const seen: string[] = [];
    for (let press = 1; press <= most; press++) {
      await this.press('Tab');
      const name = await this.focusedName();
      if (typeof text === 'string' ? name === text : text.test(name)) return press;
      seen.push(name.slice(0, 30));
    }
    throw new Error(`not reached by ${most} presses of Tab: ${text}; passed ${seen.join(' → ')}`);
  }

  /** Accessible name or text of what has the focus; empty for the page itself. */
  focusedName(): Promise<string> {
    return focusedName(this.page);
  }

  /** Waits until the focus is on a link, or on the page's heading, that says a text. */
  async isOn(what: 'link' | 'heading', text: string): Promise<void> {
    const isThere = ([tag, wanted]: [string, string]) =>
      document.activeElement?.tagName === tag && document.activeElement.textContent === wanted;
    await soon(this.page, `focus on the ${what} « ${text} »`, isThere, [what === 'link' ? 'A' : 'H1', text]);
  }

  /** A mark of its own for each thing that has the focus: the same thing, the same mark; empty for the page itself. */
  focusedMark(): Promise<string> {
    return this.page.evaluate(() => {
      const node = document.activeElement;
      if (!node || node === document.body) return '';
      const known = window as unknown as { __marks?: Map<Element, string> };
      known.__marks ??= new Map();
      const mark =
        known.__marks.get(node) ?? `${known.__marks.size} ${(node.textContent ?? '').trim().slice(0, 30)}`;
      known.__marks.set(node, mark);
      return mark;
    });
  }

  /** Reads on by the page until something is in sight. */
  async readTo(end: Locator): Promise<void> {
    // Two frames after a key what it scrolls has moved.
    const isSeen = () =>
      end.evaluate(async (node) => {
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
        const { top, bottom } = node.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
    for (let page = 0; !(await isSeen()); page++) {
      if (page > 60) throw new Error('not in sight after sixty pages');
      await this.press('PageDown');
    }
  }

  /** Presses Tab, or Shift+Tab, some times: the mark of what has the focus after each. */
  async walk(key: 'Tab' | 'Shift+Tab', times: number): Promise<string[]> {
    const trail: string[] = [];
    for (let press = 0; press < times; press++) {
      await this.press(key);
      trail.push(await this.focusedMark());
    }
    return trail;
  }

  /** How many stops Tab makes from one end of the page to the other; at most `most`. */
  async stops(most = 200): Promise<number> {
    for (let press = 0; (await this.focusedMark()) !== '' || press === 0; press++) {
      if (press > most) throw new Error(`no end within ${most} stops`);
      await this.press('Tab');
    }
    const trail = await this.walk('Tab', most);
    return trail.indexOf('');
  }

  /** How far the page and all that scrolls in it are scrolled, together, CSS pixels. */
  scrolled(): Promise<number> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('*')].reduce((sum, node) => sum + node.scrollTop + node.scrollLeft, 0),
    );
  }

  /** From the next page on, notes how long the focus takes from Enter to the heading of the page that it opens. */
  async noteArrivals(): Promise<void> {
    await this.page.addInitScript(() => {
      const arrivals: number[] = [];
      Object.assign(window, { __arrivals: arrivals });
      let pressed = Number.NaN;
      const press = ({ key }: KeyboardEvent) => {
        if (key === 'Enter') pressed = performance.now();
      };
      addEventListener('keydown', press, true);
      addEventListener('focusin', ({ target }) => {
        if ((target as Element).tagName === 'H1') arrivals.push(performance.now() - pressed);
      });
    });
  }

  /** What was noted, milliseconds. */
  arrivals(): Promise<number[]> {
    return this.page.evaluate(() => (window as unknown as Arrivals).__arrivals);
  }

  /** Serves the list with copies of its sheets and places, up to a number of sheets. */
  async multiplySheets(count: number): Promise<void> {
    await this.page.route(/\/assets\/catalogue-[^/]*\.json$/, async (route) => {
      const answer = await route.fetch();
      const catalogue = await answer.json();
      const copies = (
        list: readonly { [name: string]: unknown }[],
        copy: (one: never, turn: number) => unknown,
      ) =>
        Array.from({ length: count }, (_, at) =>
          copy(list[at % list.length] as never, Math.floor(at / list.length)),
        );
      const turned = (key: string, turn: number) => (turn === 0 ? key : `${key}x${turn}`);
      await route.fulfill({
        json: {
          ...catalogue,
          sheets: copies(catalogue.sheets, (sheet: { id: string; territories: string[] }, turn) => ({
            ...sheet,
            id: turned(sheet.id, turn),
            territories: sheet.territories.map((key) => turned(key, turn)),
          })),
          territories: copies(
            catalogue.territories,
            (territory: { key: string; code: string; pin: [number, number] }, turn) => ({
              ...territory,
              key: turned(territory.key, turn),
              code: turned(territory.code, turn),
              pin: [territory.pin[0] + (turn % 7) * 0.3, territory.pin[1] - Math.floor(turn / 7) * 0.3],
            }),
          ),
        },
      });
    });
    this.faults.allow('assets/catalogue-');
  }
}
