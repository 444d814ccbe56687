import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import styles from './PageParts.module.css';
import { TerritoryLink } from './TerritoryLink.tsx';

interface PageTopProps {
  /** What the cross closes, with its article: « la fiche ». */
  readonly closes: string;
  /** The page's name, after « France ». */
  readonly here?: string | undefined;
  /** A {@link Breadcrumb}, instead of `here`. */
  readonly children?: ReactNode;
}

export function PageTop({ closes, here, children }: PageTopProps) {
  return (
    <div className={`row spread ${styles.top}`}>
      {children ?? (
        <Trail className="no-print">
          <li aria-current="page">{here}</li>
        </Trail>
      )}
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

const Trail = ({ className, children }: Pick<ComponentProps<'nav'>, 'className' | 'children'>) => (
  <nav aria-label="Fil d’Ariane" className={classNames('grow', styles.breadcrumb, className)}>
    <ol className="row wraps tight soft">
      <li>
        <Link to={PATHS.home}>France</Link>
      </li>
      {children}
    </ol>
  </nav>
);

/** France › Grand Est: what is around a territory, whose own name is below. Territories that hold only a part of it are left out. */
export function Breadcrumb({ territory }: { readonly territory: TerritoryRecord }) {
  const around = territory.parents.filter((parent) => parent.share !== 'part');
  return (
    <Trail className={styles.line}>
      {around.map((parent) => (
        <li key={parent.key}>
          <TerritoryLink territory={parent}>{parent.name}</TerritoryLink>
          {parent.share === 'main' && ' (principalement)'}
        </li>
      ))}
    </Trail>
  );
}
