import type { Element, ElementContent } from 'hast';

const ROWS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr']);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'center', 'div', 'dl', 'figure', 'hr', 'ol', 'p', 'pre'],
  ...['section', 'table', 'ul', ...HEADINGS],
]);

/** The cells of a table that only places what it holds, as newsletters and boxes do; null for a real table. */
export function layoutCells(table: Element): Element[] | null {
  if (table.tagName !== 'table' || !isLayout(table)) return null;
  return cellsOf(table).map((cell) => {
    const isFlow = holds(cell, BLOCKS);
    const { style } = cell.properties;
    return { ...cell, tagName: isFlow ? 'div' : 'p', properties: style === undefined ? {} : { style } };
  });
}

function isLayout(table: Element): boolean {
  const { role, width, border, cellPadding, cellSpacing } = table.properties;
  if (role === 'presentation' || role === 'none') return true;
  if (holdsHeader(table)) return false;
  const cells = cellsOf(table);
  if (cells.some((cell) => holds(cell, HEADINGS))) return true;
  const isSized =
    [width, cellPadding, cellSpacing].some((each) => each !== undefined) || Number(border) === 0;
  if (isSized && cells.some((cell) => holds(cell, new Set(['table'])))) return true;
  return cells.length === 1;
}

function holdsHeader(table: Element): boolean {
  return cellsOf(table).some(({ tagName }) => tagName === 'th');
}

function cellsOf(part: Element): Element[] {
  return elementsIn(part).flatMap((child) =>
    child.tagName === 'td' || child.tagName === 'th'
      ? [child]
      : ROWS.has(child.tagName)
        ? cellsOf(child)
        : [],
  );
}

function holds(node: Element, names: ReadonlySet<string>): boolean {
  return elementsIn(node).some((child) => names.has(child.tagName) || holds(child, names));
}

function elementsIn({ children }: Element): Element[] {
  return children.filter((child: ElementContent): child is Element => child.type === 'element');
}
