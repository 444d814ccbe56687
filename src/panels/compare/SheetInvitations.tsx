import { Plus } from 'lucide-react';
import { MOST_COMPARED, searchOf } from '../../domain/comparison/compared-set.ts';
import type { Comparison } from '../../domain/comparison/comparison.ts';
import type { Catalogue, SheetSummary } from '../../domain/sheet/catalogue.ts';
import { ChipLink } from '../../ui/Chip.tsx';
import styles from './TerritoryInvitations.module.css';

interface SheetInvitationsProps {
  readonly comparison: Comparison;
  readonly catalogue: Catalogue;
}

const MOST_OFFERED = 6;

export function SheetInvitations({ comparison, catalogue }: SheetInvitationsProps) {
  const { columns, set } = comparison;
  if (columns.length >= MOST_COMPARED) return null;
  const themes = new Set(columns.flatMap(({ sheet }) => sheet?.themes ?? []));
  const shared = (card: SheetSummary) => card.themes.filter((theme) => themes.has(theme)).length;
  const offered = catalogue.sheets
    .filter(({ id }) => !set.sheets.includes(id))
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, MOST_OFFERED);
  return (
    <section className={styles.add} aria-labelledby="ajouter">
      <h2 id="ajouter" className={styles.heading}>
        Ajouter une fiche
      </h2>
      <p>Les fiches au thème commun sont proposées en premier.</p>
      <ul>
        {offered.map((card) => (
          <li key={card.id}>
            <ChipLink
              look="offer"
              to="/comparer/"
              search={searchOf({ keys: [], sheets: [...set.sheets, card.id] })}
              aria-label={`Ajouter la fiche « ${card.title} » à la comparaison`}
            >
              <Plus size={15} aria-hidden="true" />
              {card.title}
            </ChipLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
