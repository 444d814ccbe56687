import { Link } from '@tanstack/react-router';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { countOfSheets } from '../../core/sheet/catalogue-index.ts';
import type { Territory } from '../../core/territory/territory.ts';
import { territoryTree } from '../../core/territory/territory-view.ts';
import type { UpperLevels } from '../../core/territory/upper-levels.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { HEADING_ID } from '../../state/focus/element-ids.ts';
import { scrollPanelToTop } from '../../state/focus/panel-scroll.ts';
import { keepFocus, useArrival } from '../../state/focus/use-arrival.ts';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import styles from './TerritoryIndexPanel.module.css';

interface TerritoryIndexPanelProps {
  readonly upperLevels: UpperLevels;
  readonly catalogue: Catalogue;
}

function arrive(): void {
  scrollPanelToTop();
  keepFocus();
}

/** Every région, département, overseas collectivité and grouping, for a reader without the map. */
export function TerritoryIndexPanel({ upperLevels, catalogue }: TerritoryIndexPanelProps) {
  useArrival('territoires', arrive);
  const { regions, overseas, groupings } = territoryTree(upperLevels.territories);
  const line = (territory: Territory) => {
    const sheets = countOfSheets(catalogue, territory.key);
    return (
      <>
        <TerritoryLink territory={territory}>{territory.name}</TerritoryLink>
        {sheets > 0 && <span className={styles.count}> {sheetCount(sheets)}</span>}
      </>
    );
  };
  const list = (some: readonly Territory[]) => (
    <ul>
      {some.map((territory) => (
        <li key={territory.key}>{line(territory)}</li>
      ))}
    </ul>
  );
  return (
    <article className={styles.index}>
      <p>
        <Link to={PATHS.home}>← Toutes les fiches</Link>
      </p>
      <h1 tabIndex={-1} id={HEADING_ID}>
        Régions et départements
      </h1>
      {regions.map(({ region, within }) => (
        <section key={region.key}>
          <h2>{line(region)}</h2>
          {list(within)}
        </section>
      ))}
      <section>
        <h2>Outre-mer</h2>
        {list(overseas)}
      </section>
      {groupings.length > 0 && (
        <section>
          <h2>Regroupements</h2>
          {list(groupings)}
        </section>
      )}
    </article>
  );
}
