import type { Page } from '@playwright/test';

interface Look {
  readonly names: readonly string[];
  readonly attributes: readonly string[];
  readonly addresses: readonly string[];
}

/** What a page is made of that someone else could have put there. */
export class Intrusions {
  private readonly told: string[] = [];

  constructor(private readonly page: Page) {}

  /** `pwn`, which every payload calls, from any frame, and windows that ask something. */
  async watch(): Promise<void> {
    await this.page.exposeFunction('pwn', () => this.told.push(`script on ${this.page.url()}`));
    this.page.on('dialog', (dialog) => {
      this.told.push(`dialog on ${this.page.url()}`);
      void dialog.dismiss();
    });
  }

  get scripts(): readonly string[] {
    return this.told;
  }

  /** Names of elements, attributes that run or fetch something, and where links and files lead. */
  look(): Promise<Look> {
    return this.page.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      const kinds = (of: readonly string[]) => [...new Set(of)].toSorted();
      return {
        names: kinds(all.map(({ localName }) => localName)),
        attributes: kinds([
          ...all.flatMap((one) => one.getAttributeNames()).filter((name) => /^on|^srcdoc$/u.test(name)),
          ...all.flatMap((one) => one.getAttribute('style') ?? []).filter((style) => style.includes('url(')),
        ]),
        addresses: kinds(
          all
            .flatMap((one) =>
              ['href', 'src', 'action', 'data'].flatMap((name) => one.getAttribute(name) ?? []),
            )
            .map((address) => new URL(address, location.href))
            .map(({ protocol, host }) => (host === location.host ? 'here' : `${protocol}${host}`)),
        ),
      };
    });
  }
}
