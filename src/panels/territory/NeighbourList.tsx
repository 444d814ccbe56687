import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { countOfSheets } from '../../domain/sheet/catalogue-index.ts';
import type { Comparable } from '../../domain/territory/comparable.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import { territoryLabel } from '../../domain/territory/territory-label.ts';
import type { NeighbourView } from '../../domain/territory/territory-view.ts';
import { TerritoryOutline } from '../../outline/TerritoryOutline.tsx';
import { sheetCount } from '../../text/french-numbers.ts';
import { CompareLink } from '../shared/CompareLink.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import styles from './NeighbourList.module.css';
import { ALIKE_ID } from './overseas.ts';
import panelStyles from './TerritoryPanel.module.css';

interface NeighbourListProps {
  readonly id?: string;
  readonly of: TerritoryKey;
  readonly heading: string;
  readonly territories: readonly NeighbourView[];
  readonly catalogue: Catalogue;
}

export function NeighbourList({ id, of, heading, territories, catalogue }: NeighbourListProps) {
  return (
    <section id={id} className={styles.neighbours}>
      <h2>{heading}</h2>
      <ul>
        {territories.map((territory) => {
          const sheets = countOfSheets(catalogue, territory.key);
          return (
            <li key={territory.key}>
              <TerritoryLink territory={territory} className={styles.link}>
                {territory.outline && <TerritoryOutline outline={territory.outline} size={56} />}
                <span className={styles.name}>{territory.name}</span>
                <span className={sheets > 0 ? styles.some : styles.none}>{sheetCount(sheets)}</span>
              </TerritoryLink>
              <CompareLink
                set={{ keys: [of, territory.key], sheets: [] }}
                className={styles.compare}
                label={`Comparer avec ${territory.name}`}
              >
                Comparer
              </CompareLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface ComparableListProps extends Pick<NeighbourListProps, 'of' | 'catalogue'> {
  readonly comparable: readonly Comparable[];
}

export function ComparableList({ of, comparable, catalogue }: ComparableListProps) {
  return (
    <section id={ALIKE_ID} className={panelStyles.part}>
      <h2>Territoires comparables</h2>
      <ul>
        {comparable.map(({ territory, reason, weak }) => {
          const sheets = countOfSheets(catalogue, territory.key);
          return (
            <li key={territory.key} className={panelStyles.comparable}>
              <TerritoryLink territory={territory}>{territoryLabel(territory)}</TerritoryLink>
              {sheets > 0 && <span className={panelStyles.count}>{sheetCount(sheets)}</span>}
              {weak && <span className={panelStyles.weak}>ressemblance faible</span>}
              <p>{reason}</p>
              <CompareLink
                set={{ keys: [of, territory.key], sheets: [] }}
                className={panelStyles.compare}
                label={`Comparer avec ${territoryLabel(territory)}`}
              >
                Comparer
              </CompareLink>
            </li>
          );
        })}
      </ul>
      <p className={panelStyles.note}>
        Parmi les territoires du même échelon : population, densité et part d’habitants des petites communes
        les plus proches.
      </p>
    </section>
  );
}
