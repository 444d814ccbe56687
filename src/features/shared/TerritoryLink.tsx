import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Territory } from '../../core/territory/territory.ts';
import { PATHS } from '../../state/address/addresses.ts';
import type { AtlasSearch } from '../../state/address/search-params.ts';
import { hoverHandlers } from '../../state/map/hover.ts';

interface TerritoryLinkProps {
  readonly territory: Territory;
  readonly className?: string | undefined;
  readonly search?: AtlasSearch;
  readonly hash?: string;
  readonly resetScroll?: boolean;
  /** Its name, where nothing else is said. */
  readonly children?: ReactNode;
}

/** Hovering or focusing it highlights the territory on the map. */
export function TerritoryLink({ territory, children, ...props }: TerritoryLinkProps) {
  const { key, level, code, name } = territory;
  return (
    <Link {...props} to={PATHS.territory} params={{ level, code }} {...hoverHandlers(key)}>
      {children ?? name}
    </Link>
  );
}
