/** Texts that are cut, each with the element that cuts it. Runs in the page. */
export function readCutTexts(): string[] {
  const faults = new Set<string>();
  const words = (node: Element) => (node.textContent ?? '').trim().replace(/\s+/gu, ' ').slice(0, 50);
  const described = (node: Element) =>
    `${node.tagName.toLowerCase()}${node.id ? `#${node.id}` : ''} ${(node.getAttribute('class') ?? '').slice(0, 40)}`;
  const isNotDrawn = (node: Element) =>
    node.closest('.visually-hidden, [hidden], svg, .maplibregl-marker, [data-map-tip]') !== null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const node = text.parentElement;
    if (!node || (text.textContent ?? '').trim() === '' || isNotDrawn(node)) continue;
    if (!node.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      // A visually hidden word is a pixel wide.
      if (box.width <= 1 || box.height <= 1) continue;
      let isSettled = false;
      for (let frame: Element | null = node; frame && frame !== document.body; frame = frame.parentElement) {
        const style = getComputedStyle(frame);
        const edge = frame.getBoundingClientRect();
        isSettled ||= edge.width <= 1 || style.clipPath !== 'none';
        // Shortened on purpose, with an ellipsis: a name in one line, the sentence that an answer of the search quotes.
        isSettled ||= style.textOverflow === 'ellipsis' || frame.closest('[role="option"]') !== null;
        if (isSettled) break;
        const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        if (
          (cuts(style.overflowX) && (box.left < edge.left - 1 || box.right > edge.right + 1)) ||
          (cuts(style.overflowY) && (box.top < edge.top - 2 || box.bottom > edge.bottom + 2))
        )
          faults.add(`« ${words(node)} » is cut by ${described(frame)}`);
        const scrolls = style.overflowX === 'auto' || style.overflowX === 'scroll';
        if (scrolls && frame.scrollWidth > frame.clientWidth + 1) {
          // The focus brings a link into view.
          const isReached = node.closest('a[href], button') !== null;
          const isNamed = frame.hasAttribute('aria-label') || frame.hasAttribute('aria-labelledby');
          if (!isReached && (!isNamed || (frame as HTMLElement).tabIndex < 0))
            faults.add(`${described(frame)} scrolls sideways without a name or a tab stop`);
        }
        // Scrolling shows what lies beyond the edges.
        isSettled ||= scrolls || style.overflowY === 'auto' || style.overflowY === 'scroll';
        if (isSettled) break;
      }
      const isBeyond = box.top + scrollY < -1 || box.left < -1 || box.right > innerWidth + 1;
      if (!isSettled && isBeyond) faults.add(`« ${words(node)} » leaves the window`);
    }
  }
  return [...faults];
}

/** Parts of the page and of the map that must not overlap, with their selectors. */
const PARTS: Readonly<Record<string, string>> = {
  header: 'header',
  panel: '[data-panel]',
  levels: 'nav[aria-label^="Échelon que"]',
  legend: '[data-part="legend"]',
  layers: '[data-part="layers"]',
  colours: '[data-part="colours"]',
  'rough contour': '[data-part="rough-contour"]',
  zoom: '.maplibregl-ctrl-group',
  scale: '.maplibregl-ctrl-scale',
  overseas: 'nav[aria-label="Outre-mer"]',
  credit: '[data-stage] small',
};

export const MAP_PARTS = Object.entries(PARTS);

/** Pairs of parts that overlap, and parts that leave the window sideways. Runs in the page. */
export function readOverlaps(parts: [name: string, selector: string][]): string[] {
  const boxes = parts.flatMap(([name, selector]) => {
    const node = document.querySelector(selector);
    if (!node?.checkVisibility({ visibilityProperty: true })) return [];
    const { left, right, top, bottom, width, height } = node.getBoundingClientRect();
    return width > 1 && height > 1 ? [{ name, left, right, top, bottom }] : [];
  });
  const pairs = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right - 1 &&
          other.left < one.right - 1 &&
          one.top < other.bottom - 1 &&
          other.top < one.bottom - 1,
      )
      .map((other) => `${one.name} and ${other.name} lie over each other`),
  );
  const beyond = boxes
    .filter(({ left, right }) => left < -1 || right > innerWidth + 1)
    .map(({ name }) => `${name} leaves the window`);
  return [...pairs, ...beyond];
}
