import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import styles from './Chip.module.css';
import { classNames } from './class-names.ts';

export const Chip = ({ className, ...props }: ComponentPropsWithRef<'span'>) => (
  <span {...props} className={classNames(styles.chip, className)} />
);

const ChipAnchor = ({ className, children, ...props }: ComponentPropsWithRef<'a'>) => (
  <a {...props} className={classNames(styles.chip, styles.link, className)}>
    {children}
  </a>
);

/** A chip that can be followed: it takes a choice back. */
export const ChipLink = createLink(ChipAnchor);
