/** An element that a pointer can press. Lengths in CSS pixels. */
export interface PointerTarget {
  readonly name: string;
  /** Of the area that responds to a press, which may be larger than what is drawn. */
  readonly width: number;
  readonly height: number;
  /** A link among the words of a sentence. */
  readonly inSentence: boolean;
  /** No other target in a circle of 24 pixels around its centre. */
  readonly apart: boolean;
  /** Another target, the window's edge, or of a drawn pin what covers the map, in a circle of 44 pixels around its centre. */
  readonly crowded: boolean;
  /** The edge of the map, or what covers the drawn one, in that circle: another view of the map has it whole. */
  readonly isCut: boolean;
  readonly isMarker: boolean;
  /** A pin of the static map, which may lie under another: the list leads to the same sheet. */
  readonly isDrawn: boolean;
}

/** Scrolls to every target of the page and measures it. Runs in the page. */
export function readPointerTargets(selector: string): PointerTarget[] {
  const shown = (node: Element) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const all = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (node) => shown(node) && node.getClientRects().length > 0 && !node.closest('.visually-hidden, [inert]'),
  );
  const targets = new Set<Element>(all);
  const targetAt = (x: number, y: number) => {
    for (let hit: Element | null = document.elementFromPoint(x, y); hit; hit = hit.parentElement)
      if (targets.has(hit)) return hit;
    return null;
  };
  /** Distance from the centre at which a press still reaches the target, up to 60 pixels. */
  const reach = (node: Element, x: number, y: number, across: number, down: number) => {
    let steps = 0;
    while (steps < 60 && targetAt(x + across * (steps + 1), y + down * (steps + 1)) === node) steps += 1;
    return steps;
  };
  const around = Array.from({ length: 16 }, (_, step) => (step * Math.PI) / 8);
  return all.flatMap((node) => {
    const middle = () => {
      const [box] = node.getClientRects();
      const { left, top, width, height } = box ?? node.getBoundingClientRect();
      return [left + width / 2, top + height / 2] as const;
    };
    // At the edge of what scrolls a bar that stays there would cover a part of it.
    node.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const [x, y] = middle();
    const read = [...node.childNodes].filter((one) => !(one instanceof Element && one.ariaHidden === 'true'));
    const name = (node.ariaLabel ?? read.map(({ textContent }) => textContent).join('')).trim().slice(0, 60);
    // Elements under others can't be pressed.
    if (targetAt(x, y) !== node) return [];
    const width = 1 + reach(node, x, y, -1, 0) + reach(node, x, y, 1, 0);
    const height = 1 + reach(node, x, y, 0, -1) + reach(node, x, y, 0, 1);
    const isAlone = (radius: number) =>
      around.every((turn) => {
        const hit = targetAt(x + radius * Math.cos(turn), y + radius * Math.sin(turn));
        return hit === null || hit === node;
      });
    const map = node.closest('.static-map, [data-stage]');
    const isCut =
      map !== null &&
      around.some(
        (turn) => !map.contains(document.elementFromPoint(x + 22 * Math.cos(turn), y + 22 * Math.sin(turn))),
      );
    const isAtEdge = isCut || x < 22 || y < 22 || x > innerWidth - 22 || y > innerHeight - 22;
    const sentence = node.parentElement?.textContent?.trim() ?? '';
    return {
      name: `${node.tagName.toLowerCase()} ${name}`,
      width,
      height,
      inSentence:
        getComputedStyle(node).display === 'inline' &&
        sentence.length > (node.textContent?.trim().length ?? 0) + 3,
      apart: isAlone(12),
      crowded: isAtEdge || !isAlone(22),
      isCut,
      isMarker: node.closest('.maplibregl-marker') !== null,
      isDrawn: node.closest('svg') !== null,
    };
  });
}
