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
  /** The button that adds a line, and the line. */
  readonly added?: readonly [words: string, line: T];
  /** Under the lines. */
  readonly foot?: ReactNode;
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
  added,
  foot,
}: ListLinesProps<T>) {
  const remove = (press: Press, at: number) => {
    const lines = press.currentTarget.closest('[data-lines]');
    flushSync(() => onChange(values.toSpliced(at, 1)));
    const left = [...(lines?.querySelectorAll(':scope > [data-line]') ?? [])];
    const beside = left[at] ?? left.at(-1);
    focusOn(beside ?? lines, beside ? CONTROLS : ADDS);
  };
  const raise = (press: Press, at: number) => {
    const above = press.currentTarget.closest('[data-line]')?.previousElementSibling;
    flushSync(() => onChange(values.toSpliced(at - 1, 2, ...values.slice(at - 1, at + 1).reverse())));
    focusOn(above, CONTROLS);
  };
  const add = (press: Press, line: T) => {
    const lines = press.currentTarget.closest('[data-lines]');
    flushSync(() => onChange([...values, line]));
    focusOn([...(lines?.querySelectorAll(':scope > [data-line]') ?? [])].at(-1), CONTROLS);
  };
  return (
    <div className={`stack ${styles.lines}`} data-lines="">
      {values.map((value, at) => {
        const isRaisable = raiseName !== undefined && at > 0;
        const isRemovable = !stays(value);
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing else distinguishes a line, whose value changes as it is typed
            key={at}
            className={`stack ${styles.line}`}
            data-line=""
          >
            {children(value, (next) => onChange(values.with(at, next)), at)}
            {(isRaisable || isRemovable) && (
              <div className="row">
                {isRaisable && (
                  <Button look="link" aria-label={raiseName(at + 1)} onClick={(press) => raise(press, at)}>
                    Monter
                  </Button>
                )}
                {isRemovable && (
                  <Button look="link" aria-label={nameOf(at + 1)} onClick={(press) => remove(press, at)}>
                    {words}
                  </Button>
                )}
              </div>
            )}
          </div>
        );
      })}
      {foot}
      {added && (
        <Button data-add="" onClick={(press) => add(press, added[1])}>
          {added[0]}
        </Button>
      )}
    </div>
  );
}
