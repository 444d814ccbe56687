/** One side of the focus ring: where a line that crosses it starts, and its direction outwards. CSS pixels. */
export interface RingSide {
  readonly x: number;
  readonly y: number;
  readonly outwards: readonly [x: number, y: number];
}

/** The focused element and its outline as the browser computed it. Lengths in CSS pixels. */
export interface FocusRing {
  readonly name: string;
  readonly style: string;
  readonly color: string;
  readonly width: number;
  /** From the border's edge to the ring's inner edge; negative inside. */
  readonly offset: number;
  readonly sides: readonly RingSide[];
  /** Share of the element that is in the window with nothing over it, 0 to 1. */
  readonly seen: number;
  /** Elements over the rest. */
  readonly under: string;
  /** A pin of the static map. */
  readonly isDrawn: boolean;
  /** The element has the focus for the first time in this walk. */
  readonly isNew: boolean;
}

/** Reads the focused element; null for the page itself. Runs in the page. */
export function readFocusRing(): FocusRing | null {
  const node = document.activeElement as HTMLElement | null;
  if (!node || node === document.body) return null;
  const known = window as unknown as { __walked?: Set<Element> };
  known.__walked ??= new Set();
  const isNew = !known.__walked.has(node);
  known.__walked.add(node);
  const own = getComputedStyle(node);
  const after = getComputedStyle(node, '::after');
  // A card has its outline on the overlay of its link.
  const isOverlay = own.outlineStyle === 'none' && after.outlineStyle !== 'none';
  // The canvas is outlined around the part that the panel leaves of it.
  const frame = node.matches('canvas') ? node.closest('[data-stage] > *') : null;
  const around = frame && getComputedStyle(frame, '::after');
  const style = around ?? (isOverlay ? after : own);
  const frameBox = () => {
    const { left, top, width, height } = (frame ?? node).getBoundingClientRect();
    return new DOMRect(left, top, width, height - Number.parseFloat(around?.bottom ?? '0'));
  };
  const boxes = around
    ? [frameBox()]
    : isOverlay
      ? [(node.offsetParent ?? node).getBoundingClientRect()]
      : [...node.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  // A link of several lines has one outline around them all.
  const sides = boxes.flatMap(({ left, right, top, bottom }, line): RingSide[] => [
    ...(line === 0 ? [{ x: (left + right) / 2, y: top, outwards: [0, -1] } as const] : []),
    ...(line === boxes.length - 1 ? [{ x: (left + right) / 2, y: bottom, outwards: [0, 1] } as const] : []),
    { x: left, y: (top + bottom) / 2, outwards: [-1, 0] },
    { x: right, y: (top + bottom) / 2, outwards: [1, 0] },
  ]);
  const covering = new Set<string>();
  const points = boxes.flatMap(({ left, top, width, height }) =>
    [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((across) =>
      [0.2, 0.5, 0.8].map((down) => [left + width * across, top + height * down] as const),
    ),
  );
  const free = points.filter(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    const isOwn = hit !== null && (node.contains(hit) || (isOverlay && hit.contains(node)));
    if (!isOwn)
      covering.add(hit ? `${hit.tagName} ${hit.getAttribute('class') ?? hit.id}` : 'out of the window');
    return isOwn;
  });
  // Lengths in an SVG are in its own units.
  const scale = node instanceof SVGGraphicsElement ? (node.getScreenCTM()?.a ?? 1) : 1;
  return {
    name: `${node.tagName.toLowerCase()} ${(node.getAttribute('aria-label') ?? node.textContent ?? '').trim().slice(0, 50)}`,
    style: style.outlineStyle,
    color: style.outlineColor,
    width: Number.parseFloat(style.outlineWidth) * scale,
    offset: Number.parseFloat(style.outlineOffset) * scale,
    isDrawn: node.closest('svg') !== null,
    sides,
    seen: points.length === 0 ? 0 : free.length / points.length,
    under: [...covering].join(', '),
    isNew,
  };
}
