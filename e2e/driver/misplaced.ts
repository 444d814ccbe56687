/** Texts of labels that lie on a sheet's pin or leave the drawing. Runs in the page. */
export function misplaced(labels: Element[]): string[] {
  return labels.flatMap((label) => {
    const drawing = label.closest('svg');
    const frame = drawing?.getBoundingClientRect();
    const box = label.getBoundingClientRect();
    if (!drawing || !frame) return [];
    const covers = [...drawing.querySelectorAll('[data-theme] circle:last-of-type')].some((circle) => {
      const { left, right, top, bottom } = circle.getBoundingClientRect();
      return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
    });
    const leaves =
      box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
    return covers || leaves ? [label.textContent ?? ''] : [];
  });
}
