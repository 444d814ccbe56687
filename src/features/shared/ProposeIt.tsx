import type { Territory } from '../../core/territory/territory.ts';
import { PageLink } from './PageLink.tsx';

export const ProposeIt = ({ about }: { readonly about?: Pick<Territory, 'level' | 'code'> }) => (
  <span className="no-print">
    Vous connaissez une initiative{'\u202f'}?{' '}
    <PageLink page="proposer" search={about ? { territoire: `${about.level}-${about.code}` } : {}}>
      Proposez-la
    </PageLink>
    .
  </span>
);
