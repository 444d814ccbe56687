import type { ComponentProps } from 'react';
import { type ComparedSet, searchOf } from '../../core/comparison/compared-set.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { type ButtonAnchor, ButtonLink } from '../../ui/Button.tsx';

interface CompareLinkProps
  extends Pick<ComponentProps<typeof ButtonAnchor>, 'look' | 'className' | 'children' | 'tabIndex'> {
  readonly set: ComparedSet;
  /** Accessible name, where the words alone would not say enough. */
  readonly label?: string | undefined;
  /** Part of the comparison that it leads to. */
  readonly hash?: string;
}

export const CompareLink = ({ set, label, look = 'bare', ...props }: CompareLinkProps) => (
  <ButtonLink {...props} look={look} to={PATHS.compare} search={searchOf(set)} aria-label={label} />
);
