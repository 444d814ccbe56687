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

interface LevelSwitchProps {
  readonly level: ClickedLevel;
}

/** What a click on the map selects: as the zoom has it, or always one level. It lives in the address. */
export function LevelSwitch({ level }: LevelSwitchProps) {
  return (
    <nav className={styles.levels} aria-label="Niveau que sélectionne un clic sur la carte">
      {CHOICES.map((choice) => (
        <Link
          key={choice.short}
          className={styles.level}
          to="./"
          search={(before) => ({ ...before, niveau: choice.niveau })}
          replace
          resetScroll={false}
          activeOptions={{ exact: true }}
          data-now={choice.niveau && LEVELS[choice.niveau] === level ? '' : undefined}
          aria-label={choice.label}
        >
          <span className={styles.long}>{choice.label}</span>
          <span className={styles.short}>{choice.short}</span>
        </Link>
      ))}
    </nav>
  );
}
