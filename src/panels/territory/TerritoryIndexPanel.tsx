import { Link } from '@tanstack/react-router';
import { HEADING_ID } from '../../a11y/element-ids.ts';
import { scrollPanelToTop } from '../../a11y/panel-scroll.ts';
import { keepFocus, useArrival } from '../../a11y/use-arrival.ts';
import { PATHS } from '../../address/addresses.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { countOfSheets } from '../../domain/sheet/catalogue-index.ts';
import { GROUPING_LEVELS, isGrouping, type Level } from '../../domain/territory/level.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { shareIn } from '../../domain/territory/territory-record.ts';
import { inAlphabet } from '../../domain/territory/territory-view.ts';
import type { UpperLevels } from '../../formats/upper-levels-file.ts';
import { sheetCount } from '../../text/french-numbers.ts';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import styles from './TerritoryIndexPanel.module.css';

interface TerritoryIndexPanelProps {
  readonly upperLevels: UpperLevels;
  readonly catalogue: Catalogue;
}

const APART: readonly Level[] = [...GROUPING_LEVELS, 'arrondissement'];

function arrive(): void {
  scrollPanelToTop();
  keepFocus();
}

/** Every région, département, overseas collectivité and grouping, for a reader without the map. */
export function TerritoryIndexPanel({ upperLevels, catalogue }: TerritoryIndexPanelProps) {
  useArrival('territoires', arrive);
  const { territories } = upperLevels;
  const inFrance = inAlphabet(territories.filter(({ level }) => level === 'region'));
  const overseas = territories.filter(
    ({ level, parents }) => level === 'com' || (level === 'departement' && parents.length === 0),
  );
  const groupings = inAlphabet(territories.filter(({ level }) => isGrouping(level)));
  const line = (territory: Territory) => {
    const sheets = countOfSheets(catalogue, territory.key);
    return (
      <>
        <TerritoryLink territory={territory}>{territory.name}</TerritoryLink>
        {sheets > 0 && <span className={styles.count}> {sheetCount(sheets)}</span>}
      </>
    );
  };
  const within = (region: Territory) =>
    territories.filter((other) => !APART.includes(other.level) && shareIn(other, region.key) === 'whole');
  return (
    <article className={styles.index}>
      <p>
        <Link to={PATHS.home}>← Toutes les fiches</Link>
      </p>
      <h1 tabIndex={-1} id={HEADING_ID}>
        Régions et départements
      </h1>
      {inFrance.map((region) => (
        <section key={region.key}>
          <h2>{line(region)}</h2>
          <ul>
            {inAlphabet(within(region)).map((departement) => (
              <li key={departement.key}>{line(departement)}</li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>Outre-mer</h2>
        <ul>
          {overseas.map((departement) => (
            <li key={departement.key}>{line(departement)}</li>
          ))}
        </ul>
      </section>
      {groupings.length > 0 && (
        <section>
          <h2>Regroupements</h2>
          <ul>
            {groupings.map((grouping) => (
              <li key={grouping.key}>{line(grouping)}</li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
