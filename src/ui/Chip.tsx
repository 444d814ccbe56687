import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import styles from './Chip.module.css';
import { classNames } from './class-names.ts';

interface ChipProps extends ComponentPropsWithRef<'span'> {
  readonly tone?: 'plain' | 'accent';
}

export function Chip({ tone = 'plain', className, ...props }: ChipProps) {
  return <span {...props} className={classNames(styles[tone], className)} />;
}

interface ChipAnchorProps extends ComponentPropsWithRef<'a'> {
  /** `choice` is one of several, `chosen` takes a choice back, `offer` adds something. */
  readonly look: 'choice' | 'chosen' | 'offer';
}

function ChipAnchor({ look, className, children, ...props }: ChipAnchorProps) {
  return (
    <a {...props} className={classNames(styles[look], className)}>
      {children}
    </a>
  );
}

/** A chip that can be followed. `data-chosen` marks a choice that is made, `data-empty` one that leads to nothing. */
export const ChipLink = createLink(ChipAnchor);
