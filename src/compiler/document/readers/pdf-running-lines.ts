import { fold } from '../../../text/fold.ts';
import type { PdfLine, PdfPage } from './pdf-lines.ts';
import type { Aside } from './reading.ts';

/** Of the height of a page: where its running lines stand. */
const MARGIN = 0.12;

/** Lines of the margins that come back on other pages, numbers apart. */
export function takeRunningLines(pages: readonly PdfPage[]): { kept: PdfPage[]; aside: Aside[] } {
  const times = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(marginLines(page).map(keyOf))) times.set(key, (times.get(key) ?? 0) + 1);
  }
  const aside: Aside[] = [];
  const isRunning = (line: PdfLine) =>
    (times.get(keyOf(line)) ?? 0) >= Math.max(2, Math.ceil(pages.length / 4));
  const kept = pages.map((page) => {
    const margins = new Set(marginLines(page));
    const lines = page.lines.filter((line) => {
      if (!margins.has(line) || !(isRunning(line) || isPageNumber(line.text))) return true;
      aside.push({ reason: isPageNumber(line.text) ? 'numéro de page' : 'titre courant', text: line.text });
      return false;
    });
    return { ...page, lines };
  });
  return { kept, aside };
}

function marginLines({ lines, height }: PdfPage): PdfLine[] {
  const edges = [...lines].sort((a, b) => a.top - b.top);
  const ends = new Set([...edges.slice(0, 3), ...edges.slice(-3)]);
  return lines.filter(
    (line) => ends.has(line) && (line.top < height * MARGIN || line.top > height * (1 - MARGIN)),
  );
}

function keyOf({ text }: PdfLine): string {
  return fold(text).replace(/\d+/gu, '0');
}

export function isPageNumber(text: string): boolean {
  return /^(?:(?:page|p\.?)\s*)?[-–—|·\s]*\d{1,4}(?:\s*(?:\/|sur|de)\s*\d{1,4})?[-–—|·\s]*$/iu.test(
    text.trim(),
  );
}
