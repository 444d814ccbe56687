import { withNeighbours } from '../../domain/comparison/invitations.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
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

/** The first of the list of those that are alike; neighbours where nothing is, overseas the other territories there. */
export function NextStep({ view, catalogue }: NextStepProps) {
  const { record, comparable } = view;
  const [found] = comparable;
  if (!found) return <CompareNeighbours view={view} catalogue={catalogue} look="outline" />;
  const article = articleOf(found.territory);
  return (
    <CompareLink
      look="outline"
      className={styles.next}
      set={{ keys: [record.key, found.territory.key], sheets: [] }}
    >
      Comparer avec {article}
      {territoryLabel(found.territory)}, qui lui ressemble{article === 'les ' && 'nt'}
      {found.weak && ' un peu'}
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
      Comparer avec{' '}
      {!view.neighbours[0]
        ? 'd’autres territoires d’outre-mer'
        : keys.length > 2
          ? 'ses voisins'
          : 'son voisin'}
    </CompareLink>
  );
}
