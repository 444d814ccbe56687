import type { Page } from '@playwright/test';
import { MAP_PARTS, readCutTexts, readOverlaps } from './cut-text.ts';
import { readCutWords, readHalfLines, readLines } from './set-lines.ts';

/** WCAG 1.4.12. */
const SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

/** Size of the page's text, share of the browser's. */
const USUAL = 1.0625;

/** Whether texts can be read whole with the reader's own text settings. */
export class Legibility {
  constructor(private readonly page: Page) {}

  /** Texts that are cut, and sideways scrolling that the keyboard can't reach. */
  cut(): Promise<string[]> {
    return this.page.evaluate(readCutTexts);
  }

  /** Parts of the page and of the map that overlap or leave the window. */
  overlaps(): Promise<string[]> {
    return this.page.evaluate(readOverlaps, MAP_PARTS as [string, string][]);
  }

  /** Letters of each full line of the text of the open sheet: all but the last of a paragraph. */
  async fullLines(): Promise<number[]> {
    const blocks = await this.page.locator('[data-paper="body"] :is(p, li):not(:has(p, li))').all();
    const lines = await Promise.all(blocks.map((block) => block.evaluate(readLines)));
    return lines.flatMap((letters) => letters.slice(0, -1));
  }

  /** Words of the open sheet's head that go on in another line. */
  cutInHead(): Promise<string[]> {
    return this.page.locator('[data-paper="head"]').evaluate(readCutWords);
  }

  /** Lines of its head of which a part alone is seen once the sheet is scrolled by some CSS pixels. */
  halvedInHead(scrolled: number): Promise<string[]> {
    return this.page.evaluate(readHalfLines, scrolled);
  }

  /** Of the key figures: words cut inside, and columns of words whose longest line is under `least` letters. */
  async figures(least: number): Promise<{ cutWords: string[]; narrow: string[] }> {
    const rows = await this.page.locator('[aria-label="Chiffres clés"] > li').all();
    const cutWords = await Promise.all(rows.map((row) => row.evaluate(readCutWords)));
    const columns = await Promise.all(
      rows.map(async (row) => {
        // A number amid its sentence shares one column with it.
        const isOneLine = (await row.getAttribute('data-has-before')) !== null;
        const words = isOneLine ? row : row.locator('> :last-child');
        return { words: await words.innerText(), lines: await words.evaluate(readLines) };
      }),
    );
    const narrow = columns.filter(({ lines }) => lines.length > 1 && Math.max(...lines) < least);
    return { cutWords: cutWords.flat(), narrow: narrow.map(({ words }) => words) };
  }

  /** Sets the text size, share of the usual one. */
  enlarge(share: number): Promise<void> {
    return this.page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size * 100}%`;
    }, share * USUAL);
  }

  /** Sets the largest spacing of lines, paragraphs, letters and words that a reader may ask for. */
  async spread(): Promise<void> {
    // The page's Content-Security-Policy does not apply to the reader's own style sheet.
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Page.enable');
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { frameTree } = await session.send('Page.getFrameTree');
    const { styleSheetId } = await session.send('CSS.createStyleSheet', { frameId: frameTree.frame.id });
    await session.send('CSS.setStyleSheetText', { styleSheetId, text: SPACING });
  }
}
