import { Link } from '@tanstack/react-router';
import { PATHS } from '../../address/addresses.ts';
import type { TerritoryRecord } from '../../domain/territory/territory-record.ts';
import styles from './Breadcrumb.module.css';
import { TerritoryLink } from './TerritoryLink.tsx';

/** France › Grand Est: what is around a territory, whose own name stands below. Those that hold only a part of it are left out. */
export function Breadcrumb({ territory }: { readonly territory: TerritoryRecord }) {
  return (
    <nav aria-label="Fil d’Ariane" className={`${styles.breadcrumb} ${styles.line}`}>
      <ol>
        <li>
          <Link to={PATHS.home}>France</Link>
        </li>
        {territory.parents
          .filter((parent) => parent.share !== 'part')
          .map((parent) => (
            <li key={parent.key}>
              <TerritoryLink territory={parent}>{parent.name}</TerritoryLink>
              {parent.share === 'main' && ' (principalement)'}
            </li>
          ))}
      </ol>
    </nav>
  );
}
