import { expect, type Locator, type Page } from '@playwright/test';

/** One sentence of the live line. */
interface Said {
  readonly sentence: string;
  /** Milliseconds since the page was opened. */
  readonly at: number;
}

/** The one line that is read aloud when something changed. */
export class LiveLine {
  private readonly line: Locator;

  constructor(private readonly page: Page) {
    this.line = page.getByRole('status');
  }

  /** Waits until the only live line of the page says a sentence, and nothing else. */
  async says(sentence: string): Promise<void> {
    await expect(this.line).toHaveText([sentence]);
  }

  /** Notes everything that the line says from now on, as it is put on the page. */
  async listen(): Promise<void> {
    await this.line.evaluate((line) => {
      const said: Said[] = [];
      Object.assign(window, { __said: said });
      new MutationObserver(() => {
        said.push({ sentence: line.textContent, at: performance.now() });
      }).observe(line, { childList: true, characterData: true, subtree: true });
    });
  }

  /** What the line has said since {@link listen}, in order. */
  said(): Promise<Said[]> {
    return this.page.evaluate(() => (window as unknown as { __said: Said[] }).__said);
  }
}
