import { Link } from '@tanstack/react-router';
import type { PinnedLevel } from '../../address/search-params.ts';
import type { ClickedLevel } from '../../domain/territory/clicked-level.ts';
import styles from './LevelSwitch.module.css';

interface Choice {
  readonly niveau: PinnedLevel | undefined;
  readonly label: string;
  readonly short: string;
}

const CHOICES: readonly Choice[] = [
  { niveau: undefined, label: 'Auto', short: 'Auto' },
  { niveau: 'regions', label: 'Régions', short: 'Régions' },
  { niveau: 'departements', label: 'Départements', short: 'Dépts' },
  { niveau: 'intercommunalites', label: 'Intercommunalités', short: 'Interco.' },
  { niveau: 'communes', label: 'Communes', short: 'Communes' },
];

const LEVELS: Readonly<Record<PinnedLevel, ClickedLevel>> = {
  regions: 'region',
  departements: 'departement',
  intercommunalites: 'epci',
  communes: 'commune',
};

export function pinnedLevel(niveau: PinnedLevel | undefined): ClickedLevel | null {
  return niveau ? LEVELS[niveau] : null;
}

const NOW: Readonly<Record<ClickedLevel, string>> = {
  region: 'régions',
  departement: 'départements',
  epci: 'intercommunalités',
  commune: 'communes',
};

interface LevelSwitchProps {
  readonly level: ClickedLevel;
  /** Of the address; nothing leaves the level to the zoom. */
  readonly pinned: PinnedLevel | undefined;
  readonly shape?: 'strip' | 'rows';
}

/** What a click on the map selects: as the zoom has it, or always one level. It lives in the address. */
export function LevelSwitch({ level, pinned, shape = 'strip' }: LevelSwitchProps) {
  const labelOf = ({ niveau, label }: Choice) => (niveau || pinned ? label : `${label}\u00a0: ${NOW[level]}`);
  return (
    <nav className={styles[shape]} aria-label="Niveau que sélectionne un clic sur la carte">
      {CHOICES.map((choice) => (
        <Link
          key={choice.short}
          className={styles.level}
          to="./"
          search={(before) => ({ ...before, niveau: choice.niveau })}
          replace
          resetScroll={false}
          activeOptions={{ exact: true }}
          aria-label={labelOf(choice)}
        >
          <span className={styles.long}>{labelOf(choice)}</span>
          {shape === 'strip' && <span className={styles.short}>{choice.short}</span>}
        </Link>
      ))}
    </nav>
  );
}
