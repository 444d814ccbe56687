import { Columns2 } from 'lucide-react';
import { withNeighbours } from '../../domain/comparison/invitations.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import type { TerritoryView } from '../../domain/territory/territory-view.ts';
import { CompareLink } from '../shared/CompareLink.tsx';
import styles from '../shared/PageActions.module.css';

interface CompareTerritoryProps {
  readonly view: TerritoryView;
  readonly catalogue: Catalogue;
}

export function CompareTerritory({ view, catalogue }: CompareTerritoryProps) {
  const all = withNeighbours(view, catalogue);
  return (
    <div className={styles.actions}>
      <CompareLink look="quiet" set={{ keys: [view.record.key], sheets: [] }}>
        <Columns2 size={17} aria-hidden="true" /> Comparer
      </CompareLink>
      {all.length > 1 && (
        <CompareLink look="quiet" set={{ keys: all, sheets: [] }}>
          Comparer avec {all.length > 2 ? 'ses voisins' : 'son voisin'}
        </CompareLink>
      )}
    </div>
  );
}
