import type { MouseEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../../ui/Button.tsx';
import styles from './editor.module.css';

type Press = MouseEvent<HTMLButtonElement>;

const CONTROLS = 'input, select, textarea';
const ADDS = ':scope > [data-add]';

const focusOn = (within: Element | null | undefined, selector: string) =>
  within?.querySelector<HTMLElement>(selector)?.focus();

/** Lines that are added, moved and removed: the focus goes where someone without a pointer writes or presses next. */
export function Lines({ children }: { readonly children: ReactNode }) {
  return (
    <div className={`stack ${styles.lines}`} data-lines="">
      {children}
    </div>
  );
}

interface ListLinesProps<T> {
  readonly values: readonly T[];
  readonly onChange: (values: readonly T[]) => void;
  /** How many stay. */
  readonly least?: number;
  /** Whether a line stays. */
  readonly stays?: (value: T) => boolean;
  /** Of the buttons that remove a line; each has a name of its own. */
  readonly words?: string;
  readonly nameOf: (number: number) => string;
  /** The fields of a line. */
  readonly children: (value: T, change: (value: T) => void, at: number) => ReactNode;
  /** What adds one. */
  readonly add: ReactNode;
}

/** A line for each value of a list. */
export function ListLines<T>({
  values,
  onChange,
  least = 0,
  stays = () => false,
  words = 'Retirer',
  nameOf,
  children,
  add,
}: ListLinesProps<T>) {
  const without = (at: number) => values.filter((_, other) => other !== at);
  return (
    <Lines>
      {values.map((value, at) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing else distinguishes a line, whose value changes as it is typed
          key={at}
          words={words}
          name={nameOf(at + 1)}
          onRemove={values.length > least && !stays(value) ? () => onChange(without(at)) : undefined}
        >
          {children(value, (next) => onChange(values.with(at, next)), at)}
        </Line>
      ))}
      {add}
    </Lines>
  );
}

interface LineProps {
  readonly children: ReactNode;
  /** Of the button that removes it. */
  readonly words: string;
  readonly name: string;
  /** Absent from a line that stays. */
  readonly onRemove?: (() => void) | undefined;
  readonly onRaise?: (() => void) | undefined;
  readonly raiseName?: string;
}

export function Line({ children, words, name, onRemove, onRaise, raiseName }: LineProps) {
  const after = (change: () => void, around: string, next: string) => (press: Press) => {
    const place = press.currentTarget.closest(around);
    flushSync(change);
    focusOn(place, next);
  };
  return (
    <div className={`stack ${styles.line}`} data-line="">
      {children}
      {(onRaise || onRemove) && (
        <div className="row">
          {onRaise && (
            <Button look="link" aria-label={raiseName} onClick={after(onRaise, '[data-line]', CONTROLS)}>
              Monter
            </Button>
          )}
          {onRemove && (
            <Button look="link" aria-label={name} onClick={after(onRemove, '[data-lines]', ADDS)}>
              {words}
            </Button>
          )}
        </div>
      )}
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
