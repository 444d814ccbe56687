/** A part of the drawn map, in units of its view box. */
export interface ViewBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const between = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

function inside(box: ViewBox, whole: ViewBox): ViewBox {
  return {
    ...box,
    x: between(box.x, whole.x, whole.x + whole.width - box.width),
    y: between(box.y, whole.y, whole.y + whole.height - box.height),
  };
}

/** Around the same centre, never wider than the whole, nor closer than `closest` times it. */
export function zoomed(
  box: ViewBox,
  whole: ViewBox,
  by: { readonly factor: number; readonly closest: number },
): ViewBox {
  const scale = between((whole.width / box.width) * by.factor, 1, Math.max(1, by.closest));
  const [width, height] = [whole.width / scale, whole.height / scale];
  const [x, y] = [box.x + (box.width - width) / 2, box.y + (box.height - height) / 2];
  return inside({ x, y, width, height }, whole);
}

/** By shares of what is shown, to the east and to the south. */
export const moved = (
  box: ViewBox,
  whole: ViewBox,
  by: { readonly x: number; readonly y: number },
): ViewBox => inside({ ...box, x: box.x + by.x * box.width, y: box.y + by.y * box.height }, whole);

/** The least move that shows a point away from the edges. */
export function showing(box: ViewBox, whole: ViewBox, [x, y]: readonly [x: number, y: number]): ViewBox {
  const [marginX, marginY] = [box.width / 10, box.height / 10];
  const left = between(box.x, x + marginX - box.width, x - marginX);
  const top = between(box.y, y + marginY - box.height, y - marginY);
  return inside({ ...box, x: left, y: top }, whole);
}
