import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

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
      <div className={styles.top}>
        <h2 id={id}>{title}</h2>
        <Button
          look="icon"
          className={styles.close}
          aria-label={closeLabel}
          onClick={(event) => event.currentTarget.closest('dialog')?.close()}
        >
          <X size={20} aria-hidden="true" />
        </Button>
      </div>
      {children}
    </dialog>
  );
}
