/** Runs in the page, before any of its code: the browser then has no WebGL. */
export function refuseWebgl(): void {
  const getContext = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    kind: string,
    ...rest: never[]
  ) {
    return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest);
  } as never;
}
