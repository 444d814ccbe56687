import { type KeyboardEvent, type ReactNode, type RefObject, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../ui/Button.tsx';
import { enterMenu } from '../../ui/Menu.tsx';

interface Popover {
  readonly id: string;
  readonly anchor: RefObject<HTMLElement | null>;
}

interface PopoverButtonProps {
  readonly label?: string;
  readonly className?: string | undefined;
  readonly button: ReactNode;
  readonly popover: (popover: Popover) => ReactNode;
}

/** A button and what it opens, which is made once the button is used. */
export function PopoverButton({ label, className, button, popover }: PopoverButtonProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [isUsed, setUsed] = useState(false);
  // The browser opens it right after the press.
  const use = () => flushSync(() => setUsed(true));
  const press = (event: KeyboardEvent) => {
    use();
    enterMenu(event, document.getElementById(id));
  };
  return (
    <>
      <Button
        ref={opener}
        look="bare"
        popoverTarget={id}
        aria-label={label}
        className={className}
        onClick={use}
        onKeyDown={press}
      >
        {button}
      </Button>
      {isUsed && popover({ id, anchor: opener })}
    </>
  );
}
