import { Link } from '@tanstack/react-router';
import { HEADING_ID } from '../../a11y/element-ids.ts';
import { arriveAtTitle, useArrival } from '../../a11y/use-arrival.ts';
import { PATHS } from '../../address/addresses.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { Notice } from '../../ui/Notice.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import styles from './TerritoryPanel.module.css';

interface FormerTerritoryPanelProps {
  readonly former: { readonly code: string; readonly name: string; readonly today: Territory };
}

/** A commune that has merged into another. */
export function FormerTerritoryPanel({ former }: FormerTerritoryPanelProps) {
  useArrival(`ancienne ${former.code}`, arriveAtTitle);
  return (
    <article className={styles.territory} aria-labelledby={HEADING_ID}>
      <p>
        <Link to={PATHS.home}>← Toutes les fiches</Link>
      </p>
      <h1 tabIndex={-1} id={HEADING_ID} className={styles.title}>
        {former.name || `Commune ${former.code}`}
      </h1>
      <Notice tone="quiet" className={styles.blank}>
        Cette commune n’existe plus au Code officiel géographique de 2026. Son territoire fait partie de{' '}
        <TerritoryLink territory={former.today}>{former.today.name}</TerritoryLink>.
      </Notice>
    </article>
  );
}
