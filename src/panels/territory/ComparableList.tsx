import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { countOfSheets } from '../../domain/sheet/catalogue-index.ts';
import type { Comparable } from '../../domain/territory/comparable.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import { territoryLabel } from '../../domain/territory/territory-label.ts';
import { sheetCount } from '../../text/french-numbers.ts';
import { CompareLink } from '../shared/CompareLink.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import { ALIKE_ID } from './overseas.ts';
import styles from './TerritoryPanel.module.css';

interface ComparableListProps {
  /** The territory that they are like. */
  readonly of: TerritoryKey;
  readonly comparable: readonly Comparable[];
  readonly catalogue: Catalogue;
}

export function ComparableList({ of, comparable, catalogue }: ComparableListProps) {
  return (
    <section id={ALIKE_ID} className={styles.part}>
      <h2>Territoires comparables</h2>
      <ul>
        {comparable.map(({ territory, reason, weak }) => {
          const sheets = countOfSheets(catalogue, territory.key);
          return (
            <li key={territory.key} className={styles.comparable}>
              <TerritoryLink territory={territory}>{territoryLabel(territory)}</TerritoryLink>
              {sheets > 0 && <span className={styles.count}>{sheetCount(sheets)}</span>}
              {weak && <span className={styles.weak}>ressemblance faible</span>}
              <p>{reason}</p>
              <CompareLink
                set={{ keys: [of, territory.key], sheets: [] }}
                className={styles.compare}
                label={`Comparer avec ${territoryLabel(territory)}`}
              >
                Comparer
              </CompareLink>
            </li>
          );
        })}
      </ul>
      <p className={styles.note}>
        Parmi les territoires du même échelon : population, densité et part d’habitants des petites communes
        les plus proches.
      </p>
    </section>
  );
}
