import { Link } from '@tanstack/react-router';
import { PATHS, type SitePage } from '../../address/addresses.ts';
import type { PageSearch } from '../../address/page-params.ts';

interface SitePageLinkProps {
  readonly page: SitePage;
  readonly search?: PageSearch;
  readonly children: string;
}

export const SitePageLink = ({ page, search = {}, children }: SitePageLinkProps) => (
  <Link to={PATHS.page} params={{ page }} search={search}>
    {children}
  </Link>
);
