import { X } from 'lucide-react';
import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import styles from './windows.module.css';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

interface WindowTopProps extends ComponentPropsWithRef<'button'> {
  readonly closeLabel: string;
}

/** The title, under its id, and the cross, to which the rest belongs. */
export const WindowTop = ({ id, title, closeLabel, ...cross }: WindowTopProps) => (
  <div className="row spread">
    <h2 id={id} className="title">
      {title}
    </h2>
    <Button {...cross} look="icon" aria-label={closeLabel} className={styles.close}>
      <X size={20} aria-hidden="true" />
    </Button>
  </div>
);

function open(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}

/** A window over the page, open as long as it is rendered. The browser keeps the focus in it and gives it back. */
export function Dialog({ title, closeLabel, onClose, className, children }: DialogProps) {
  const id = useId();
  return (
    <dialog
      ref={open}
      className={classNames(styles.dialog, className)}
      aria-labelledby={id}
      onClose={onClose}
      // Escape closes the dialog, and not the page behind it as well.
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <WindowTop
        id={id}
        title={title}
        closeLabel={closeLabel}
        onClick={(event) => event.currentTarget.closest('dialog')?.close()}
      />
      {children}
    </dialog>
  );
}
