import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
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
import styles from './TerritoryPanel.module.css';

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
        {sheets > 0 && <span className={styles.accented}> {sheetCount(sheets)}</span>}
      </>
    );
  };
  const part = (key: string, heading: ReactNode, within: readonly Territory[]) => (
    <section key={key} className={`apart ${styles.part}`}>
      <h2>{heading}</h2>
      <ul className={styles.places}>
        {within.map((territory) => (
          <li key={territory.key}>{line(territory)}</li>
        ))}
      </ul>
    </section>
  );
  return (
    <article className="page">
      <p>
        <Link to={PATHS.home}>← Toutes les fiches</Link>
      </p>
      <h1 tabIndex={-1} id={HEADING_ID} className={styles.title}>
        Régions et départements
      </h1>
      {regions.map(({ region, within }) => part(region.key, line(region), within))}
      {part('outre-mer', 'Outre-mer', overseas)}
      {groupings.length > 0 && part('regroupements', 'Regroupements', groupings)}
    </article>
  );
}
