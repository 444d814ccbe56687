import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { countOfSheets } from '../../domain/sheet/catalogue-index.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import type { NeighbourView } from '../../domain/territory/territory-view.ts';
import { TerritoryOutline } from '../../outline/TerritoryOutline.tsx';
import { sheetCount } from '../../text/french-numbers.ts';
import { CompareLink } from '../shared/CompareLink.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import styles from './NeighbourList.module.css';

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
