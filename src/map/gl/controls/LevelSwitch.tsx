import { Link } from '@tanstack/react-router';
import type { ClickedLevel } from '../../../core/territory/clicked-level.ts';
import type { PinnedLevel } from '../../../state/address/search-params.ts';
import styles from './LevelSwitch.module.css';

interface Choice {
  readonly niveau: PinnedLevel | undefined;
  readonly label: string;
  readonly cut?: string;
}

const CHOICES: readonly Choice[] = [
  { niveau: undefined, label: 'Auto' },
  { niveau: 'regions', label: 'Régions' },
  { niveau: 'departements', label: 'Départements', cut: 'Dépts' },
  { niveau: 'intercommunalites', label: 'Intercommunalités', cut: 'Interco.' },
  { niveau: 'communes', label: 'Communes' },
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
    <nav className={styles[shape]} aria-label="Échelon que sélectionne un clic sur la carte">
      {CHOICES.map((choice) => (
        <Link
          key={choice.label}
          className={styles.level}
          to="./"
          search={(before) => ({ ...before, niveau: choice.niveau })}
          replace
          resetScroll={false}
          activeOptions={{ exact: true }}
        >
          {shape === 'rows' ? labelOf(choice) : <Words {...choice} whole={labelOf(choice)} />}
        </Link>
      ))}
    </nav>
  );
}

function Words({ niveau, label, cut, whole }: Choice & { readonly whole: string }) {
  if (niveau && !cut) return label;
  return (
    <>
      <span className="visually-hidden">{whole}</span>
      <span className={cut ? styles.whole : styles.long} aria-hidden="true">
        {whole}
      </span>
      {cut ? (
        <span className={styles.cut} aria-hidden="true">
          <abbr title={label}>{cut}</abbr>
        </span>
      ) : (
        <span className={styles.short} aria-hidden="true">
          {label}
        </span>
      )}
    </>
  );
}
