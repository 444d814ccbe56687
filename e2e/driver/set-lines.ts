/** Number of letters of each line of an element's text, as it is set. Runs in the page. */
export function readLines(element: Element): number[] {
  const lines: { top: number; letters: number }[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const { length } = text.textContent ?? '';
    for (let at = 0; at < length; at++) {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const box = range.getClientRects()[0];
      if (!box || box.width === 0) continue;
      const line = lines.find(({ top }) => Math.abs(top - box.bottom) < box.height / 2);
      if (line) line.letters += 1;
      else lines.push({ top: box.bottom, letters: 1 });
    }
  }
  return lines.map(({ letters }) => letters);
}

/** Words of an element that go on in another line, where no hyphen was written. Runs in the page. */
export function readCutWords(element: Element): string[] {
  const cut: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{L}\p{N}’']+/gu)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (tops.size > 1) cut.push(word);
    }
  }
  return cut;
}

/** Lines of the open sheet's head whose lower part alone is seen, the panel scrolled as far down. Runs in the page. */
export async function readHalfLines(scrolled: number): Promise<string[]> {
  document.getElementById('panneau-defilement')?.scrollTo(0, scrolled);
  // Listeners hear of it in the first of these frames.
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  const heads = document.querySelectorAll('[data-page="sheet"] > :is(:nth-child(2), :nth-child(3))');
  return [...heads].flatMap((head) => {
    const walker = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
    const halves: string[] = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const node = text.parentElement;
      if (!node?.checkVisibility({ visibilityProperty: true })) continue;
      const reach = Number.parseFloat(getComputedStyle(node).fontSize) * 0.3;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { left, top, height, width } of range.getClientRects()) {
        const middle = top + height / 2;
        const seen = [-reach, reach].filter((y) => {
          const hit = document.elementFromPoint(left + Math.min(4, width / 2), middle + y);
          return node.contains(hit);
        });
        if (seen.join() === `${reach}`) halves.push(`${scrolled} px: ${text.textContent}`);
      }
    }
    return halves;
  });
}
