import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PATHS } from '../../state/address/addresses.ts';
import type { PageSearch } from '../../state/address/page-params.ts';

interface PageLinkProps {
  readonly page: string;
  readonly hash?: string;
  readonly search?: PageSearch;
  readonly children: ReactNode;
}

/** To a page about the site, or of the numbered list. */
export const PageLink = ({ page, ...link }: PageLinkProps) => (
  <Link to={PATHS.page} params={{ page }} {...link} />
);
