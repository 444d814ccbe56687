import type { MouseEvent } from 'react';

export function closeOnLink({ currentTarget, target }: MouseEvent<HTMLElement>): void {
  if (target instanceof Element && target.closest('a')) currentTarget.hidePopover();
}

/** A key leaves it open: `detail` counts the presses of a pointer. */
export function closeOnPress(event: MouseEvent<HTMLElement>): void {
  if (event.detail > 0) closeOnLink(event);
}
