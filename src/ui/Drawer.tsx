import { X } from 'lucide-react';
import { type FocusEvent, type ReactNode, type Ref, useId } from 'react';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import { closeOnLink } from './close-on-link.ts';
import styles from './Drawer.module.css';

interface DrawerProps {
  readonly ref?: Ref<HTMLDivElement>;
  /** For the `popoverTarget` of the button that opens it. */
  readonly id: string;
  readonly title: string;
  readonly closeLabel: string;
  /** Its links are choices: following one leaves it open. */
  readonly keepsOpen?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Over the whole window it would hide what has the focus. */
function leave({ currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>): void {
  if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.hidePopover();
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
      onBlur={keepsOpen ? leave : undefined}
      onClickCapture={keepsOpen ? undefined : closeOnLink}
    >
      <div className={styles.top}>
        <h2 id={titleId}>{title}</h2>
        <Button
          look="icon"
          className={styles.close}
          aria-label={closeLabel}
          popoverTarget={id}
          popoverTargetAction="hide"
        >
          <X size={20} aria-hidden="true" />
        </Button>
      </div>
      <div className={styles.content}>{children}</div>
    </div>
  );
}
