import type { Page } from '@playwright/test';
import { MAP_PARTS, readCutTexts, readOverlaps } from './cut-text.ts';

/** Spacing of text that a reader may set, WCAG 1.4.12. */
const SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

/** Usual size of the page's text in share of the browser's. */
const USUAL = 1.0625;

/** Whether what is written can be read whole, as a reader sets the window and the text. */
export class Legibility {
  constructor(private readonly page: Page) {}

  /** Texts that are cut and what scrolls sideways without a way for the keyboard. */
  cut(): Promise<string[]> {
    return this.page.evaluate(readCutTexts);
  }

  /** Parts of the map's frame that lie over each other, or leave the window. */
  overlaps(): Promise<string[]> {
    return this.page.evaluate(readOverlaps, MAP_PARTS as [string, string][]);
  }

  /** Text at a share of its usual size: 2 is twice as large. */
  enlarge(share: number): Promise<void> {
    return this.page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size * 100}%`;
    }, share * USUAL);
  }

  /** Lines, paragraphs, letters and words as far apart as a reader may ask. */
  async spread(): Promise<void> {
    // A stylesheet of the reader's is no part of the page: its policy does not hold for it.
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Page.enable');
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { frameTree } = await session.send('Page.getFrameTree');
    const { styleSheetId } = await session.send('CSS.createStyleSheet', { frameId: frameTree.frame.id });
    await session.send('CSS.setStyleSheetText', { styleSheetId, text: SPACING });
  }
}
