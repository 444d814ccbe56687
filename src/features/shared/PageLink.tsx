import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Territory } from '../../core/territory/territory.ts';
import { PATHS } from '../../state/address/addresses.ts';
import type { PageSearch } from '../../state/address/page-params.ts';
import { site } from '../../state/data/settings.ts';

interface PageLinkProps {
  readonly page: string;
  readonly hash?: string;
  readonly search?: PageSearch;
  readonly children: ReactNode;
}

/** To a page about the site, or to one of the numbered lists. */
export const PageLink = ({ page, ...link }: PageLinkProps) => (
  <Link to={PATHS.page} params={{ page }} {...link} />
);

export const ProposeSheetLink = ({ about }: { readonly about?: Pick<Territory, 'level' | 'code'> }) => (
  <span className="no-print">
    {`Vous connaissez ${site.words.one}\u202f? `}
    <PageLink page="proposer" search={about ? { territoire: `${about.level}-${about.code}` } : {}}>
      {site.words.one.startsWith('une ') ? 'Proposez-la' : 'Proposez-le'}
    </PageLink>
    .
  </span>
);
