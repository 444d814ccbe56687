import type { ReactNode, RefObject, ToggleEvent } from 'react';
import { classNames } from './class-names.ts';
import { closeOnLink } from './close-on-link.ts';
import styles from './Menu.module.css';
import { placeBeside } from './place-beside.ts';

/** Distance to the anchor and to the window's edges, in CSS pixels. */
const GAP_PX = 12;

interface MenuProps {
  /** For the `popoverTarget` of the button that opens it. */
  readonly id: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A popover: Escape, a press elsewhere or one of its links closes it; the browser gives the focus back. */
export function Menu({ id, anchor, className, children }: MenuProps) {
  const place = ({ newState, currentTarget }: ToggleEvent<HTMLDivElement>) => {
    if (newState !== 'open' || !anchor.current) return;
    const { left, top } = placeBeside(
      anchor.current.getBoundingClientRect(),
      currentTarget.getBoundingClientRect(),
      { width: window.innerWidth, height: window.innerHeight },
      GAP_PX,
    );
    Object.assign(currentTarget.style, { left: `${left}px`, top: `${top}px` });
  };
  return (
    <div
      id={id}
      className={classNames(styles.menu, className)}
      popover="auto"
      onToggle={place}
      onClickCapture={closeOnLink}
    >
      {children}
    </div>
  );
}
