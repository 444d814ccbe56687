import type { MouseEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../../ui/Button.tsx';
import styles from './Lines.module.css';

type Press = MouseEvent<HTMLButtonElement>;

const CONTROLS = 'input, select, textarea';

const focusOn = (within: Element | null | undefined, selector: string) =>
  within?.querySelector<HTMLElement>(selector)?.focus();

interface OwnChildren {
  readonly children: ReactNode;
}

/** Lines that are added, moved and taken away: whoever has no pointer stays where the hands go next. */
export function Lines({ children }: OwnChildren) {
  return (
    <div className={styles.lines} data-lines="">
      {children}
    </div>
  );
}

interface LineProps extends OwnChildren {
  /** Of the button that takes it away. */
  readonly words: string;
  readonly name?: string;
  /** Absent from a line that stays. */
  readonly onRemove?: (() => void) | undefined;
  readonly onRaise?: (() => void) | undefined;
  readonly raiseName?: string;
}

export function Line({ children, words, name, onRemove, onRaise, raiseName }: LineProps) {
  const remove = (press: Press, change: () => void) => {
    const lines = press.currentTarget.closest('[data-lines]');
    flushSync(change);
    focusOn(lines, ':scope > [data-add]');
  };
  const raise = (press: Press, change: () => void) => {
    const line = press.currentTarget.closest('[data-line]');
    flushSync(change);
    focusOn(line, CONTROLS);
  };
  return (
    <div className={styles.line} data-line="">
      {children}
      <div className={styles.actions}>
        {onRaise && (
          <Button look="link" aria-label={raiseName} onClick={(press) => raise(press, onRaise)}>
            Monter
          </Button>
        )}
        {onRemove && (
          <Button look="link" aria-label={name} onClick={(press) => remove(press, onRemove)}>
            {words}
          </Button>
        )}
      </div>
    </div>
  );
}

interface AddLineProps {
  readonly words: string;
  readonly onAdd: () => void;
}

export function AddLine({ words, onAdd }: AddLineProps) {
  const add = (press: Press) => {
    const lines = press.currentTarget.closest('[data-lines]');
    flushSync(onAdd);
    focusOn([...(lines?.querySelectorAll(':scope > [data-line]') ?? [])].at(-1), CONTROLS);
  };
  return (
    <Button data-add="" onClick={add}>
      {words}
    </Button>
  );
}
