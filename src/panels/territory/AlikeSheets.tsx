import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { sheetsOf } from '../../domain/sheet/catalogue-index.ts';
import { comparableTo } from '../../domain/territory/comparable.ts';
import type { TerritoryRecord } from '../../domain/territory/territory-record.ts';
import { SheetItems } from './SheetItems.tsx';
import styles from './TerritoryPanel.module.css';

const MOST_ALIKE = 2;

interface AlikeSheetsProps {
  readonly record: TerritoryRecord;
  readonly catalogue: Catalogue;
}

/** Where a territory has no sheet of its own. */
export function AlikeSheets({ record, catalogue }: AlikeSheetsProps) {
  const alike = comparableTo(
    record,
    catalogue.territories.filter((territory) => territory.level === record.level),
    MOST_ALIKE,
  );
  if (alike.length === 0 || sheetsOf(catalogue, record.key).length > 0) return null;
  return (
    <section className={styles.part}>
      <h2>Fiches des territoires les plus comparables</h2>
      {alike.map(({ territory, reason, weak }) => (
        <div key={territory.key} className={styles.alike}>
          <p>
            <strong>{territory.name}</strong>
            {weak && <span className={styles.weak}> ressemblance faible</span>}
            <br />
            {reason}
          </p>
          <SheetItems sheets={sheetsOf(catalogue, territory.key)} />
        </div>
      ))}
    </section>
  );
}
