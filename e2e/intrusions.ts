import type { Page } from '@playwright/test';
import { refuseWebgl } from './driver/refuse-webgl.ts';
import { addressOf } from './driver/sites.ts';
import { waitForSelector } from './driver/wait-until.ts';

interface Look {
  readonly names: readonly string[];
  readonly attributes: readonly string[];
  /** Where links lead. */
  readonly addresses: readonly string[];
  /** Where all else comes from, or is sent to. */
  readonly files: readonly string[];
}

/** What a page is made of that someone else could have put there. */
export class Intrusions {
  private readonly reported: string[] = [];

  constructor(private readonly page: Page) {}

  /** `pwn`, which every payload calls, from any frame, and windows that ask something. */
  async watch(): Promise<void> {
    await this.page.exposeFunction('pwn', () => this.reported.push(`script on ${this.page.url()}`));
    this.page.on('dialog', (dialog) => {
      this.reported.push(`dialog on ${this.page.url()}`);
      void dialog.dismiss();
    });
  }

  get scripts(): readonly string[] {
    return this.reported;
  }

  /** Names of the elements of a page of the frozen site, in which nobody put anything. */
  async namesOnFrozen(path: string): Promise<readonly string[]> {
    const page = await this.page.context().newPage();
    await page.addInitScript(refuseWebgl);
    await page.goto(addressOf('frozen') + path.replace(/^\//, ''));
    await waitForSelector(page, '[data-stage="map"], [data-stage="unavailable"]');
    const { names } = await this.look(page);
    await page.close();
    return names;
  }

  /** Names of elements, attributes that run or fetch something, and where links and files lead. */
  look(page = this.page): Promise<Look> {
    return page.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      const kinds = (of: readonly string[]) => [...new Set(of)].toSorted();
      const isLink = (one: Element) =>
        one.matches(
          'a, link:not([rel~="stylesheet"], [rel~="preload"], [rel~="modulepreload"], [rel~="icon"])',
        );
      const hosts = (of: readonly string[]) =>
        kinds(
          of
            .map((address) => new URL(address, location.href))
            .map(({ protocol, host }) => (host === location.host ? 'here' : `${protocol}${host}`)),
        );
      const valuesOf = (one: Element, names: readonly string[]) =>
        names.flatMap((name) => one.getAttribute(name) ?? []);
      return {
        names: kinds(all.map(({ localName }) => localName)),
        attributes: kinds([
          ...all.flatMap((one) => one.getAttributeNames()).filter((name) => /^on|^srcdoc$/u.test(name)),
          ...all.flatMap((one) => one.getAttribute('style') ?? []).filter((style) => style.includes('url(')),
        ]),
        addresses: hosts(all.filter(isLink).flatMap((one) => valuesOf(one, ['href']))),
        files: hosts(
          all.flatMap((one) => valuesOf(one, ['src', 'action', 'data', ...(isLink(one) ? [] : ['href'])])),
        ),
      };
    });
  }
}
