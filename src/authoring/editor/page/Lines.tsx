import type { MouseEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../../ui/Button.tsx';
import styles from './editor.module.css';

type Press = MouseEvent<HTMLButtonElement>;

const CONTROLS = 'input, select, textarea';
const ADDS = ':scope > [data-add]';

const focusOn = (within: Element | null | undefined, selector: string) =>
  within?.querySelector<HTMLElement>(selector)?.focus();

interface ListLinesProps<T> {
  readonly values: readonly T[];
  readonly onChange: (values: readonly T[]) => void;
  /** Whether a line stays. */
  readonly stays?: (value: T) => boolean;
  /** Of the buttons that remove a line; each has a name of its own. */
  readonly words?: string;
  readonly nameOf: (number: number) => string;
  /** Of the buttons that move a line before the one above it, where lines have some. */
  readonly raiseName?: (number: number) => string;
  /** The fields of a line. */
  readonly children: (value: T, change: (value: T) => void, at: number) => ReactNode;
  /** What adds one. */
  readonly add: ReactNode;
}

/** A line for each value of a list, added, moved and removed: the focus goes where someone without a pointer writes or presses next. */
export function ListLines<T>({
  values,
  onChange,
  stays = () => false,
  words = 'Retirer',
  nameOf,
  raiseName,
  children,
  add,
}: ListLinesProps<T>) {
  const without = (at: number) => values.filter((_, other) => other !== at);
  return (
    <div className={`stack ${styles.lines}`} data-lines="">
      {values.map((value, at) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing else distinguishes a line, whose value changes as it is typed
          key={at}
          words={words}
          name={nameOf(at + 1)}
          onRemove={stays(value) ? undefined : () => onChange(without(at))}
          raiseName={raiseName?.(at + 1)}
          onRaise={raiseName && at > 0 ? () => onChange(raised(values, at)) : undefined}
        >
          {children(value, (next) => onChange(values.with(at, next)), at)}
        </Line>
      ))}
      {add}
    </div>
  );
}

const raised = <T,>(values: readonly T[], at: number): readonly T[] =>
  values.toSpliced(at - 1, 2, ...values.slice(at - 1, at + 1).reverse());

interface LineProps {
  readonly children: ReactNode;
  /** Of the button that removes it. */
  readonly words: string;
  readonly name: string;
  /** Absent from a line that stays. */
  readonly onRemove: (() => void) | undefined;
  readonly onRaise: (() => void) | undefined;
  readonly raiseName: string | undefined;
}

function Line({ children, words, name, onRemove, onRaise, raiseName }: LineProps) {
  const remove = (press: Press) => {
    const lines = press.currentTarget.closest('[data-lines]');
    if (onRemove) flushSync(onRemove);
    focusOn(lines, ADDS);
  };
  const raise = (press: Press) => {
    const above = press.currentTarget.closest('[data-line]')?.previousElementSibling;
    if (onRaise) flushSync(onRaise);
    focusOn(above, CONTROLS);
  };
  return (
    <div className={`stack ${styles.line}`} data-line="">
      {children}
      {(onRaise || onRemove) && (
        <div className="row">
          {onRaise && (
            <Button look="link" aria-label={raiseName} onClick={raise}>
              Monter
            </Button>
          )}
          {onRemove && (
            <Button look="link" aria-label={name} onClick={remove}>
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
