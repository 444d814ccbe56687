import type { ComponentProps, ReactNode } from 'react';
import { type ComparedSet, searchOf } from '../../core/comparison/compared-set.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { ButtonLink } from '../../ui/Button.tsx';

interface CompareLinkProps {
  readonly set: ComparedSet;
  readonly look?: ComponentProps<typeof ButtonLink>['look'];
  readonly className?: string | undefined;
  /** Accessible name, where the words alone would not say enough. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

export function CompareLink({ set, look = 'bare', className, label, children }: CompareLinkProps) {
  return (
    <ButtonLink
      to={PATHS.compare}
      search={searchOf(set)}
      look={look}
      className={className}
      aria-label={label}
    >
      {children}
    </ButtonLink>
  );
}
