import { Plus } from 'lucide-react';
import { PATHS } from '../../address/addresses.ts';
import {
  type ComparedSet,
  MOST_COMPARED,
  searchOf,
  withTerritory,
} from '../../domain/comparison/compared-set.ts';
import { type Comparison, territorySet } from '../../domain/comparison/comparison.ts';
import { comparableInvitations, neighbourInvitations } from '../../domain/comparison/invitations.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { territoryLabel } from '../../domain/territory/territory-label.ts';
import { hoverHandlers } from '../../state/hover.ts';
import { ChipLink } from '../../ui/Chip.tsx';
import styles from './TerritoryInvitations.module.css';

/** Further neighbours are folded. */
const MOST_SHOWN = 7;

export function TerritoryInvitations({ comparison }: { readonly comparison: Comparison }) {
  const { territories } = comparison;
  if (territories.length >= MOST_COMPARED)
    return (
      <p className={styles.full}>
        Quatre territoires au plus se comparent à la fois{'\u00a0'}: retirez-en un pour en ajouter un autre.
      </p>
    );
  const start = territorySet(comparison);
  const neighbours = neighbourInvitations(territories);
  const comparable = comparableInvitations(territories);
  return (
    <section className={styles.add} aria-labelledby="ajouter">
      <h2 id="ajouter" className={styles.heading}>
        Ajouter un territoire
      </h2>
      <p>Cliquez sur la carte, cherchez un nom ou choisissez ci-dessous.</p>
      <Chips territories={neighbours.slice(0, MOST_SHOWN)} start={start} />
      <More label="Autres voisins" territories={neighbours.slice(MOST_SHOWN)} start={start} />
      <More label="Territoires comparables" territories={comparable} start={start} />
    </section>
  );
}

interface ChipsProps {
  readonly territories: readonly Territory[];
  readonly start: ComparedSet;
}

function More({ label, ...chips }: ChipsProps & { readonly label: string }) {
  if (chips.territories.length === 0) return null;
  return (
    <details>
      <summary>{label}</summary>
      <Chips {...chips} />
    </details>
  );
}

function Chips({ territories, start }: ChipsProps) {
  return (
    <ul>
      {territories.map((territory) => (
        <li key={territory.key} {...hoverHandlers(territory.key)}>
          <ChipLink
            look="offer"
            to={PATHS.compare}
            search={searchOf(withTerritory(start, territory.key))}
            aria-label={`Ajouter ${territoryLabel(territory)} à la comparaison`}
          >
            <Plus size={15} aria-hidden="true" />
            {territoryLabel(territory)}
          </ChipLink>
        </li>
      ))}
    </ul>
  );
}
