import { Link } from '@tanstack/react-router';
import { PATHS } from '../../address/addresses.ts';
import type { Territory } from '../../domain/territory/territory.ts';

export const ProposeIt = ({ about }: { readonly about?: Pick<Territory, 'level' | 'code'> }) => (
  <span className="no-print">
    Vous connaissez une initiative{'\u202f'}?{' '}
    <Link
      to={PATHS.page}
      params={{ page: 'proposer' }}
      search={about ? { territoire: `${about.level}-${about.code}` } : {}}
    >
      Proposez-la
    </Link>
    .
  </span>
);
