/** The prerendered list was hidden before the first paint, under an address that narrows it: see `BEFORE_PAINT`. */
export function showList(): void {
  delete document.documentElement.dataset.narrowed;
}
