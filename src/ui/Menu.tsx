import type { ComponentPropsWithRef, KeyboardEvent, RefObject, ToggleEvent } from 'react';
import { classNames } from './class-names.ts';
import { closeOnLeave, closeOnLink, closeOnPress } from './close-on-link.ts';
import type { Place } from './place-beside.ts';
import { nextStop } from './walk-stops.ts';
import styles from './windows.module.css';

/** Distance to the anchor and to the window's edges, in CSS pixels. */
const GAP_PX = 12;

interface MenuProps extends Pick<ComponentPropsWithRef<'div'>, 'ref' | 'className' | 'children'> {
  /** For the `popoverTarget` of the button that opens it. */
  readonly id: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly place: Place;
  /** Its links are choices: following one by key leaves it open. */
  readonly keepsOpen?: boolean;
}

const stopsOf = (menu: HTMLElement) => [...menu.querySelectorAll<HTMLElement>('a, button')];

function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const stops = stopsOf(event.currentTarget);
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  const next = nextStop(event, at, stops.length);
  if (next === null) return;
  event.preventDefault();
  stops[next]?.focus();
}

/** For the button that opens a menu: ↓ opens it at its first stop. */
export function enterMenu(event: KeyboardEvent, menu: HTMLElement | null): void {
  if (event.key !== 'ArrowDown' || !menu) return;
  event.preventDefault();
  if (!menu.matches(':popover-open')) menu.showPopover();
  stopsOf(menu)[0]?.focus();
}

/** A popover that arrows walk: Escape, a press elsewhere or one of its links closes it; the browser gives the focus back. */
export function Menu({ ref, id, anchor, place, keepsOpen = false, className, children }: MenuProps) {
  const move = ({ newState, currentTarget }: ToggleEvent<HTMLDivElement>) => {
    if (newState !== 'open' || !anchor.current) return;
    const { left, top } = place(
      anchor.current.getBoundingClientRect(),
      currentTarget.getBoundingClientRect(),
      { width: window.innerWidth, height: window.innerHeight },
      GAP_PX,
    );
    Object.assign(currentTarget.style, { left: `${left}px`, top: `${top}px` });
    // A marker's press gives it no focus: Escape would leave the reader nowhere.
    if (document.activeElement === document.body) anchor.current.focus({ preventScroll: true });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows among what it holds
    <div
      ref={ref}
      id={id}
      className={classNames(styles.menu, className)}
      popover="auto"
      onToggle={move}
      onKeyDown={walk}
      onBlur={(event) => event.relatedTarget !== anchor.current && closeOnLeave(event)}
      onClickCapture={keepsOpen ? closeOnPress : closeOnLink}
    >
      {children}
    </div>
  );
}
