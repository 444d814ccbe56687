import type { Catalogue } from '../../domain/catalogue.ts';
import type { Comparable } from '../../domain/comparable.ts';
import { countOfCards } from '../../domain/concerned-cards.ts';
import { departementOfCommune } from '../../domain/departement-code.ts';
import type { Territory } from '../../domain/territory.ts';
import { sheetCount } from '../../text/french-numbers.ts';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import styles from './TerritoryPanel.module.css';

/** Communes bear each other's names: the département's number tells them apart. */
const nameOf = ({ level, code, name }: Territory) =>
  level === 'commune' ? `${name} (${departementOfCommune(code)})` : name;

interface ComparableListProps {
  readonly comparable: readonly Comparable[];
  readonly catalogue: Catalogue;
}

/** Territories of the same level that are most like this one, each with the reason; those with sheets are marked. */
export function ComparableList({ comparable, catalogue }: ComparableListProps) {
  return (
    <section className={styles.part}>
      <h2>Territoires comparables</h2>
      <ul>
        {comparable.map(({ territory, reason, weak }) => {
          const sheets = countOfCards(catalogue, territory.key);
          return (
            <li key={territory.key} className={styles.comparable}>
              <TerritoryLink territory={territory}>{nameOf(territory)}</TerritoryLink>
              {sheets > 0 && <span className={styles.count}>{sheetCount(sheets)}</span>}
              {weak && <span className={styles.weak}>ressemblance faible</span>}
              <p>{reason}</p>
            </li>
          );
        })}
      </ul>
      <p className={styles.note}>
        Parmi les territoires de même niveau : population, densité et part d’habitants des petites communes
        les plus proches.
      </p>
    </section>
  );
}
