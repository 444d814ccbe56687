import type { Locator, Page } from '@playwright/test';
import { partCatalogue } from '../../src/compiler/catalogue/part-catalogue.ts';
import { CATALOGUE_FILE } from '../../src/core/formats/catalogue-file.ts';
import { joinCatalogue } from '../../src/core/formats/join-catalogue.ts';
import { partsOf, type TerritoryKey } from '../../src/core/territory/territory.ts';
import { focusedName } from './focused-name.ts';
import { waitUntil } from './wait-until.ts';
import type { Faults } from './watch.ts';

/** The way from Enter to the heading of the page that it opened. */
interface Arrival {
  /** Text of the heading when it received the focus. */
  readonly title: string;
  /** Whether the sections of the page were there too. */
  readonly hasText: boolean;
  /** Tags of the elements that had the focus on the way. */
  readonly passed: readonly string[];
}

/** The keyboard of a person who uses nothing else. */
export class Keyboard {
  /** Keys pressed so far. */
  presses = 0;

  constructor(
    private readonly page: Page,
    private readonly faults: Faults,
  ) {}

  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) await this.page.keyboard.press(key);
    this.presses += times;
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** From the next page on, any action of a mouse, a pen or a finger is ignored and fails the test. */
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

  /** Presses Tab, at most `most` times, until the focused element has a name; the number of presses. */
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

  /** Accessible name or text of the focused element; empty for the page itself. */
  focusedName(): Promise<string> {
    return focusedName(this.page);
  }

  /** Waits until the focus is on a link, or on the page's heading, with this text. */
  async isOn(what: 'link' | 'heading', text: string): Promise<void> {
    const isThere = (wanted: string) =>
      `${document.activeElement?.tagName} ${document.activeElement?.textContent}` === wanted;
    const tag = what === 'link' ? 'A' : 'H1';
    await waitUntil(this.page, `focus on the ${what} « ${text} »`, isThere, `${tag} ${text}`);
  }

  /** An identifier of the focused element, stable over time; empty for the page itself. */
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

  /** Presses PageDown, and PageUp where a slow page showed the step too late, until an element is in the viewport. */
  async readTo(end: Locator): Promise<void> {
    // A key scrolls within two frames, more on a busy machine.
    const keyTo = () =>
      end.evaluate(async (node) => {
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
        const { top, bottom } = node.getBoundingClientRect();
        return bottom <= 0 ? 'PageUp' : top >= innerHeight ? 'PageDown' : null;
      });
    let key = await keyTo();
    for (let page = 0; key !== null; page++) {
      if (page > 60) throw new Error('not in the viewport after sixty pages');
      await this.press(key);
      key = await keyTo();
    }
  }

  /**
   * Presses Tab, or Shift+Tab, until the focus has gone round the page some times; the identifiers on the way.
   *
   * @throws Error when a round takes more than 200 presses.
   */
  async walkAround(key: 'Tab' | 'Shift+Tab', rounds: number): Promise<string[]> {
    const trail: string[] = [];
    for (let press = 0; ; press++) {
      if (press > 200 * rounds) throw new Error(`not round the page: ${trail.join(' → ')}`);
      await this.press(key);
      const mark = await this.focusedMark();
      // Between the two ends of the page the browser has the focus, or the page as a whole, or neither.
      if (mark === '') continue;
      if (trail.filter((one) => one === trail[0]).length === rounds && mark === trail[0]) return trail;
      trail.push(mark);
    }
  }

  /** Number of tab stops from one end of the page to the other, at most `most`. */
  async stops(most = 200): Promise<number> {
    await this.tabOut(most);
    return (await this.tabOut(most)) - 1;
  }

  /** Presses Tab until the focus leaves the page; the number of presses. */
  private async tabOut(most: number): Promise<number> {
    for (let press = 1; press <= most; press++) {
      await this.press('Tab');
      if ((await this.focusedMark()) === '') return press;
    }
    throw new Error(`no end within ${most} stops`);
  }

  /** Sum of all scroll offsets of the page and of what scrolls in it, CSS pixels. */
  scrolled(): Promise<number> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('*')].reduce((sum, node) => sum + node.scrollTop + node.scrollLeft, 0),
    );
  }

  /** From the next page on, records how the focus goes from Enter to the heading of the page that it opens. */
  async recordArrivals(): Promise<void> {
    await this.page.addInitScript(() => {
      const arrivals: Arrival[] = [];
      Object.assign(window, { __arrivals: arrivals });
      let passed: string[] | null = null;
      const press = ({ key }: KeyboardEvent) => {
        if (key === 'Enter') passed = [];
      };
      addEventListener('keydown', press, true);
      addEventListener('focusin', ({ target }) => {
        const { tagName, textContent } = target as Element;
        if (tagName !== 'H1') passed?.push(tagName);
        else if (passed) {
          const hasText = document.querySelectorAll('main article section h2').length > 1;
          arrivals.push({ title: textContent, hasText, passed });
          passed = null;
        }
      });
    });
  }

  arrivals(): Promise<Arrival[]> {
    return this.page.evaluate(() => (window as unknown as { __arrivals: Arrival[] }).__arrivals);
  }

  /** Serves a catalogue of `count` sheets: copies of the real ones and of their territories. */
  async multiplySheets(count: number): Promise<void> {
    await this.page.route(/\/catalogue\.json$/, async (route) => {
      const answer = await route.fetch();
      const catalogue = joinCatalogue(CATALOGUE_FILE.read(await answer.json()), null);
      const copies = <T>(list: readonly T[], copy: (one: T, turn: number) => T): T[] =>
        Array.from({ length: count }).flatMap((_, at) => {
          const one = list[at % list.length];
          return one === undefined ? [] : [copy(one, Math.floor(at / list.length))];
        });
      const turned = (text: string, turn: number) => (turn === 0 ? text : `${text}x${turn}`);
      const turnedKey = (key: TerritoryKey, turn: number): TerritoryKey => {
        const [level, code] = partsOf(key);
        return `${level}:${turned(code, turn)}`;
      };
      const { first } = partCatalogue(
        {
          ...catalogue,
          versions: copies(catalogue.versions, (version) => version),
          sheets: copies(catalogue.sheets, (sheet, turn) => {
            const [first, ...others] = sheet.territories.map((key) => turnedKey(key, turn));
            return first === undefined
              ? sheet
              : { ...sheet, id: turned(sheet.id, turn), territories: [first, ...others] };
          }),
          territories: copies(
            catalogue.territories,
            ({ pin: [longitude, latitude], ...territory }, turn) => ({
              ...territory,
              key: turnedKey(territory.key, turn),
              code: turned(territory.code, turn),
              pin: [longitude + (turn % 7) * 0.3, latitude - Math.floor(turn / 7) * 0.3],
            }),
          ),
        },
        count,
      );
      await route.fulfill({ contentType: 'application/json', body: CATALOGUE_FILE.write(first) });
    });
    this.faults.allow('catalogue.json');
    // A copy has no file of its own, and the file of a sheet whose link has the focus is read ahead.
    this.faults.allow(/\/assets\/[\w-]+x\d+-[\w-]+\.json/u);
  }
}
