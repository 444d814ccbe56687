import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';

export class Paper {
  constructor(private readonly page: Page) {}

  /** Prints the open page: text of each sheet of paper, and the width of the first in points. */
  async printed(): Promise<{ pages: string[]; width: number }> {
    const file = await this.page.pdf({ preferCSSPageSize: true, printBackground: true });
    const document = await getDocumentProxy(new Uint8Array(file));
    const { text } = await extractText(document);
    const [, , width = 0] = (await document.getPage(1)).view;
    return { pages: text, width };
  }
}
