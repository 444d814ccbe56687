import { type ComponentPropsWithRef, useId } from 'react';
import { classNames } from './class-names.ts';
import { closeOnLeave, closeOnLink } from './close-on-link.ts';
import { WindowTop } from './Dialog.tsx';
import styles from './windows.module.css';

interface DrawerProps extends Pick<ComponentPropsWithRef<'div'>, 'ref' | 'className' | 'children'> {
  /** For the `popoverTarget` of the button that opens it. */
  readonly id: string;
  readonly title: string;
  readonly closeLabel: string;
  /** Its links are choices: following one leaves it open. */
  readonly keepsOpen?: boolean;
}

/** A popover at the window's bottom: Escape, a press elsewhere or one of its links closes it; the browser gives the focus back. */
export function Drawer({ ref, id, title, closeLabel, keepsOpen = false, className, children }: DrawerProps) {
  const titleId = useId();
  return (
    <div
      ref={ref}
      id={id}
      className={classNames(styles.drawer, className)}
      popover="auto"
      role="dialog"
      aria-labelledby={titleId}
      onBlur={keepsOpen ? closeOnLeave : undefined}
      onClickCapture={keepsOpen ? undefined : closeOnLink}
    >
      <WindowTop
        id={titleId}
        title={title}
        closeLabel={closeLabel}
        popoverTarget={id}
        popoverTargetAction="hide"
      />
      <div className={styles.content}>{children}</div>
    </div>
  );
}
