import { type KeyboardEvent, type ReactNode, type Ref, type RefObject, useId, useRef } from 'react';
import { useResource } from '../../state/use-resource.ts';
import { Button } from '../../ui/Button.tsx';
import { enterMenu } from '../../ui/Menu.tsx';
import { listCode } from './later-list.ts';
import type * as Code from './list-code.ts';

interface Popover {
  readonly ref: Ref<HTMLDivElement>;
  readonly id: string;
  readonly anchor: RefObject<HTMLElement | null>;
}

interface LazyPopoverProps {
  readonly label?: string;
  readonly className?: string | undefined;
  readonly button: ReactNode;
  readonly popover: (code: typeof Code, popover: Popover) => ReactNode;
}

/** A button and what it opens, whose code comes once the button is pointed at, focused or pressed. */
export function LazyPopover({ label, className, button, popover }: LazyPopoverProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const isAwaited = useRef(false);
  const { value: code } = useResource(listCode);
  const openAwaited = (node: HTMLElement | null) => {
    if (!node || !isAwaited.current) return;
    isAwaited.current = false;
    node.showPopover();
  };
  const awaitCode = () => {
    if (code) return;
    isAwaited.current = true;
    listCode.ask();
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
        onPointerEnter={() => listCode.want()}
        onFocus={() => listCode.want()}
        onClick={awaitCode}
        onKeyDown={press}
      >
        {button}
      </Button>
      {code && popover(code, { ref: openAwaited, id, anchor: opener })}
    </>
  );
}
