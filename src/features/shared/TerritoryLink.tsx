import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Territory } from '../../core/territory/territory.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { hoverHandlers } from '../../state/hover.ts';

interface TerritoryLinkProps {
  readonly territory: Pick<Territory, 'key' | 'level' | 'code'>;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Hovering or focusing it highlights the territory on the map. */
export function TerritoryLink({ territory, className, children }: TerritoryLinkProps) {
  const { key, level, code } = territory;
  return (
    <Link to={PATHS.territory} params={{ level, code }} className={className} {...hoverHandlers(key)}>
      {children}
    </Link>
  );
}
