/** Colours of every printed element, in the order of the page. Runs in the page. */
export function paperColours(): string[] {
  const colours = ['color', 'background-color', 'fill', 'stroke', 'border-top-color', 'border-left-color'];
  return [document.documentElement, ...document.querySelectorAll('body *')].flatMap((node) => {
    if (node.getClientRects().length === 0 && node !== document.documentElement) return [];
    const style = getComputedStyle(node);
    return `${node.tagName} ${node.id} ${colours.map((name) => style.getPropertyValue(name)).join(' ')}`;
  });
}
