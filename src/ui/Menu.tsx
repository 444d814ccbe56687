import type { ReactNode, RefObject, ToggleEvent } from 'react';
import { classNames } from './class-names.ts';
import { closeOnLink } from './close-on-link.ts';
import styles from './Menu.module.css';
import { type Place, placeBeside } from './place-beside.ts';

/** Distance to the anchor and to the window's edges, in CSS pixels. */
const GAP_PX = 12;

interface MenuProps {
  /** For the `popoverTarget` of the button that opens it. */
  readonly id: string;
  readonly anchor: RefObject<HTMLElement | null>;
  /** Where it opens: beside its anchor unless told. */
  readonly place?: Place;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A popover: Escape, a press elsewhere or one of its links closes it; the browser gives the focus back. */
export function Menu({ id, anchor, place = placeBeside, className, children }: MenuProps) {
  const move = ({ newState, currentTarget }: ToggleEvent<HTMLDivElement>) => {
    if (newState !== 'open' || !anchor.current) return;
    const { left, top } = place(
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
      onToggle={move}
      onClickCapture={closeOnLink}
    >
      {children}
    </div>
  );
}
