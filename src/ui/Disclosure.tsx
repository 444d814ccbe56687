import type { ComponentProps, KeyboardEvent, MouseEvent, ReactNode } from 'react';

interface DisclosureProps extends ComponentProps<'details'> {
  readonly summary: ReactNode;
  /** Name of the summary where it has no words. */
  readonly label?: string | undefined;
  /** Name of the whole where the summary has no words, and its tooltip. */
  readonly title?: string | undefined;
  /** The rest covers what follows: Escape folds it before anything else, and so does following one of its links. */
  readonly covers?: boolean;
}

function foldOnEscape(event: KeyboardEvent<HTMLDetailsElement>): void {
  const details = event.currentTarget;
  if (event.key !== 'Escape' || !details.open) return;
  event.preventDefault();
  details.open = false;
  details.querySelector('summary')?.focus();
}

function foldOnLink({ currentTarget, target }: MouseEvent<HTMLDetailsElement>): void {
  if (target instanceof Element && target.closest('a')) currentTarget.open = false;
}

export function Disclosure({ summary, label, title, covers, children, ...rest }: DisclosureProps) {
  return (
    <details
      {...rest}
      aria-label={title}
      onKeyDown={covers ? foldOnEscape : undefined}
      onClick={covers ? foldOnLink : undefined}
    >
      <summary aria-label={label} title={title}>
        {summary}
      </summary>
      {children}
    </details>
  );
}
