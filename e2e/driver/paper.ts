import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { extractText, getDocumentProxy } from 'unpdf';

interface Tagged {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly (Tagged | { readonly type: string })[];
}

/** Alternatives of the images in the structure of a page of a PDF. */
const figuresIn = ({ role, alt, children }: Tagged): string[] => [
  ...(role === 'Figure' ? [alt ?? ''] : []),
  ...children.flatMap((child) => ('role' in child ? figuresIn(child) : [])),
];

export class Paper {
  constructor(private readonly page: Page) {}

  /** Resolves once the open sheet has what only paper shows: France, and the code to scan. */
  async isReady(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        document.querySelector('[data-paper="head"] use') !== null &&
        document.querySelector('[data-paper="foot"] svg') !== null,
    );
  }

  /**
   * Prints the open page: text of each sheet of paper, what is in its margins apart, the width of the first in points, and what
   * its images are called.
   */
  async printed(): Promise<{ pages: string[]; margins: string[]; width: number; figures: string[] }> {
    const file = await this.page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    const document = await getDocumentProxy(new Uint8Array(file));
    const { text } = await extractText(document);
    const [, , width = 0] = (await document.getPage(1)).view;
    const figures: string[] = [];
    for (let at = 1; at <= document.numPages; at++) {
      const tree = await (await document.getPage(at)).getStructTree();
      if (tree) figures.push(...figuresIn(tree));
    }
    // Margins are painted first.
    const parts = text.map((page) => /^(\d+ \/ \d+[^\n]*)\n?(.*)$/su.exec(page) ?? ['', '', page]);
    return {
      pages: parts.map(([, , body = '']) => body),
      margins: parts.map(([, margin = '']) => margin),
      width,
      figures,
    };
  }

  /** What a telephone reads in the code at the end of the open page, once it is there; null where it can't be read. */
  async scanned(): Promise<string | null> {
    await this.page.emulateMedia({ media: 'print' });
    const code = this.page.getByRole('img', { name: 'Code à scanner' });
    const { width, height, data } = PNG.sync.read(await code.screenshot({ scale: 'css' }));
    await this.page.emulateMedia({ media: null });
    const quiet = 20;
    const around = new PNG({ width: width + 2 * quiet, height: height + 2 * quiet });
    around.data.fill(255);
    PNG.bitblt(
      Object.assign(new PNG({ width, height }), { data }),
      around,
      0,
      0,
      width,
      height,
      quiet,
      quiet,
    );
    return jsQR(new Uint8ClampedArray(around.data), around.width, around.height)?.data ?? null;
  }

  /** Resolves once the contents of the open dossier have the number of a page for each of its sheets. */
  async hasPageNumbers(count: number): Promise<void> {
    const numbered = (wanted: number) =>
      document.querySelectorAll('[aria-label="Sommaire du dossier"] [data-page-number]').length === wanted;
    await this.page.waitForFunction(numbered, count);
  }
}
