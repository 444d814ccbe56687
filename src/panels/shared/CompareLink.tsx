import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type ComparedSet, searchOf } from '../../domain/comparison/compared-set.ts';

interface CompareLinkProps {
  readonly set: ComparedSet;
  readonly className?: string | undefined;
  /** Name for assistive tools, where the words alone would not say enough. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

/** A link to a comparison. */
export function CompareLink({ set, className, label, children }: CompareLinkProps) {
  return (
    <Link to="/comparer/" search={searchOf(set)} className={className} aria-label={label}>
      {children}
    </Link>
  );
}
