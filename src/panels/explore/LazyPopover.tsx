import { type KeyboardEvent, type ReactNode, type Ref, type RefObject, useId, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { enterMenu } from '../../ui/Menu.tsx';
import type { listCode } from './list-code.ts';
import { askListCode, useListCode, wantListCode } from './use-list-code.ts';

interface Popover {
  readonly ref: Ref<HTMLDivElement>;
  readonly id: string;
  readonly anchor: RefObject<HTMLElement | null>;
}

interface LazyPopoverProps {
  readonly label?: string;
  readonly className?: string | undefined;
  readonly button: ReactNode;
  readonly popover: (code: typeof listCode, popover: Popover) => ReactNode;
}

/** A button and what it opens, whose code comes once the button is pointed at, focused or pressed. */
export function LazyPopover({ label, className, button, popover }: LazyPopoverProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const isAwaited = useRef(false);
  const { value: code } = useListCode();
  const openAwaited = (node: HTMLElement | null) => {
    if (!node || !isAwaited.current) return;
    isAwaited.current = false;
    node.showPopover();
  };
  const awaitCode = () => {
    if (code) return;
    isAwaited.current = true;
    askListCode();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') isAwaited.current = false;
    enterMenu(event, document.getElementById(id));
  };
  return (
    <>
      <Button
        ref={opener}
        look="bare"
        popoverTarget={code ? id : undefined}
        aria-label={label}
        className={className}
        onPointerEnter={wantListCode}
        onFocus={wantListCode}
        onClick={awaitCode}
        onKeyDown={press}
      >
        {button}
      </Button>
      {code && popover(code, { ref: openAwaited, id, anchor: opener })}
    </>
  );
}
