import { withNeighbours } from '../../domain/comparison/invitations.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { countOfSheets } from '../../domain/sheet/catalogue-index.ts';
import type { MeasuredTerritory } from '../../domain/territory/comparable.ts';
import { territoryLabel } from '../../domain/territory/territory-label.ts';
import type { TerritoryView } from '../../domain/territory/territory-view.ts';
import { CompareLink } from '../shared/CompareLink.tsx';
import styles from './TerritoryPanel.module.css';

interface NextStepProps {
  readonly view: TerritoryView;
  readonly catalogue: Catalogue;
}

/** « la CC Val d’Orne »: names of communautés are published without theirs. */
const articleOf = ({ article, name }: MeasuredTerritory) => article || (/^C[ACU] /u.test(name) ? 'la ' : '');

/** The most alike, one that has sheets first where it is as much alike; neighbours where nothing is. */
export function NextStep({ view, catalogue }: NextStepProps) {
  const { record, comparable } = view;
  const near = comparable.filter(({ weak }) => !weak);
  const found = near.find(({ territory }) => countOfSheets(catalogue, territory.key) > 0) ?? comparable[0];
  if (!found) return <CompareNeighbours view={view} catalogue={catalogue} look="outline" />;
  return (
    <CompareLink
      look="outline"
      className={styles.next}
      set={{ keys: [record.key, found.territory.key], sheets: [] }}
    >
      Comparer avec {articleOf(found.territory)}
      {territoryLabel(found.territory)}, qui lui ressemble{found.weak && ' un peu'}
    </CompareLink>
  );
}

interface CompareNeighboursProps extends NextStepProps {
  readonly look: 'outline' | 'quiet';
}

export function CompareNeighbours({ view, catalogue, look }: CompareNeighboursProps) {
  const keys = withNeighbours(view, catalogue);
  if (keys.length < 2) return null;
  return (
    <CompareLink look={look} className={styles.next} set={{ keys, sheets: [] }}>
      Comparer avec {keys.length > 2 ? 'ses voisins' : 'son voisin'}
    </CompareLink>
  );
}
