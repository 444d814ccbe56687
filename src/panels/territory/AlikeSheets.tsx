import type { Catalogue, SheetTerritory } from '../../domain/sheet/catalogue.ts';
import { sheetsOf } from '../../domain/sheet/catalogue-index.ts';
import { type Comparable, comparableTo } from '../../domain/territory/comparable.ts';
import type { TerritoryRecord } from '../../domain/territory/territory-record.ts';
import { SheetItems } from './SheetItems.tsx';
import styles from './TerritoryPanel.module.css';

const MOST_ALIKE = 2;

interface AlikeSheetsProps {
  readonly record: TerritoryRecord;
  readonly catalogue: Catalogue;
}

/** Those that are much alike alone, if any: what is least unlike is told as such. */
function offered(found: readonly Comparable<SheetTerritory>[]) {
  const near = found.filter(({ weak }) => !weak);
  const [shown, isNear] = near.length > 0 ? [near, true] : [found, false];
  const isOne = shown.length === 1;
  const heading = isNear
    ? `Fiches ${isOne ? 'du territoire le plus comparable' : 'des territoires les plus comparables'}`
    : `Aucun territoire semblable n’a de fiche\u00a0: ${isOne ? 'le moins différent' : 'les moins différents'}`;
  return { shown, heading };
}

/** Where a territory has no sheet of its own. */
export function AlikeSheets({ record, catalogue }: AlikeSheetsProps) {
  const alike = comparableTo(
    record,
    catalogue.territories.filter((territory) => territory.level === record.level),
    MOST_ALIKE,
  );
  if (alike.length === 0 || sheetsOf(catalogue, record.key).length > 0) return null;
  const { shown, heading } = offered(alike);
  return (
    <section className={styles.part}>
      <h2>{heading}</h2>
      {shown.map(({ territory, reason }) => (
        <div key={territory.key} className={styles.alike}>
          <p>
            <strong>{territory.name}</strong>
            <br />
            {reason}
          </p>
          <SheetItems sheets={sheetsOf(catalogue, territory.key)} />
        </div>
      ))}
    </section>
  );
}
