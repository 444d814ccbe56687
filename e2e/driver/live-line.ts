import { expect, type Locator, type Page } from '@playwright/test';

interface Said {
  readonly sentence: string;
  /** Milliseconds since the page was opened. */
  readonly at: number;
}

/** The page's only live region. */
export class LiveLine {
  private readonly line: Locator;

  constructor(private readonly page: Page) {
    this.line = page.getByRole('status');
  }

  /** Waits until the page has one live region with exactly this sentence. */
  async says(sentence: string): Promise<void> {
    await expect(this.line).toHaveText([sentence]);
  }

  /** Records every sentence of the live region from now on. */
  async listen(): Promise<void> {
    await this.line.evaluate((line) => {
      const said: Said[] = [];
      Object.assign(window, { __said: said });
      new MutationObserver(() => {
        said.push({ sentence: line.textContent, at: performance.now() });
      }).observe(line, { childList: true, characterData: true, subtree: true });
    });
  }

  /** Sentences since {@link listen}, in order. */
  said(): Promise<Said[]> {
    return this.page.evaluate(() => (window as unknown as { __said: Said[] }).__said);
  }
}
