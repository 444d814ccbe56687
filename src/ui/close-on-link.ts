import type { FocusEvent, MouseEvent } from 'react';

export function closeOnLink({ currentTarget, target }: MouseEvent<HTMLElement>): void {
  if (target instanceof Element && target.closest('a')) currentTarget.hidePopover();
}

/** A key leaves it open: `detail` counts the presses of a pointer. */
export function closeOnPress(event: MouseEvent<HTMLElement>): void {
  if (event.detail > 0) closeOnLink(event);
}

/** It would cover what has the focus. */
export function closeOnLeave({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void {
  if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.hidePopover();
}
