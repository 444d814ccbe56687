import { Link } from '@tanstack/react-router';
import { PATHS } from '../../address/addresses.ts';
import type { TerritoryRecord } from '../../domain/territory/territory-record.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './Breadcrumb.module.css';
import { TerritoryLink } from './TerritoryLink.tsx';

interface BreadcrumbProps {
  readonly territory: TerritoryRecord;
  /** On the territory's own page its name, the title, is not repeated. */
  readonly own?: boolean;
}

/** France › Grand Est › Meurthe-et-Moselle. Territories that hold only a part of it are left out. */
export function Breadcrumb({ territory, own = false }: BreadcrumbProps) {
  return (
    <nav aria-label="Fil d’Ariane" className={classNames(styles.breadcrumb, own ? styles.line : undefined)}>
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
        {!own && (
          <li className={styles.here}>
            <TerritoryLink territory={territory}>{territory.name}</TerritoryLink>
          </li>
        )}
      </ol>
    </nav>
  );
}
