import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import breadcrumbStyles from './Breadcrumb.module.css';
import styles from './PageTop.module.css';
import { TerritoryLink } from './TerritoryLink.tsx';

interface PageTopProps {
  /** What the cross closes, with its article: « la fiche ». */
  readonly closes: string;
  /** What the page is, after « France ». */
  readonly here?: string | undefined;
  /** A {@link Breadcrumb} in its place. */
  readonly children?: ReactNode;
}

export function PageTop({ closes, here, children }: PageTopProps) {
  return (
    <div className={styles.top}>
      {children ?? <Trail here={here} />}
      <CloseLink closes={closes} />
    </div>
  );
}

export function CloseLink({ closes }: Pick<PageTopProps, 'closes'>) {
  const label = `Fermer ${closes} et revenir à la liste`;
  return (
    <ButtonLink look="icon" to={PATHS.home} className="no-print" aria-label={label}>
      <X size={20} aria-hidden="true" />
    </ButtonLink>
  );
}

function Trail({ here }: Pick<PageTopProps, 'here'>) {
  return (
    <nav aria-label="Fil d’Ariane" className={`${styles.trail} no-print`}>
      <ol>
        <li>
          <Link to={PATHS.home}>France</Link>
        </li>
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}

/** France › Grand Est: what is around a territory, whose own name stands below. Those that hold only a part of it are left out. */
export function Breadcrumb({ territory }: { readonly territory: TerritoryRecord }) {
  return (
    <nav aria-label="Fil d’Ariane" className={`${breadcrumbStyles.breadcrumb} ${breadcrumbStyles.line}`}>
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
