import { Link } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { PATHS } from '../../address/addresses.ts';
import {
  type Letter,
  searchOf,
  withoutTerritory,
  withTerritory,
} from '../../domain/comparison/compared-set.ts';
import { type Comparison, territorySet } from '../../domain/comparison/comparison.ts';
import type { Catalogue, OverseasOutline } from '../../domain/sheet/catalogue.ts';
import { countOfSheets } from '../../domain/sheet/catalogue-index.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import { TerritoryOutline } from '../../outline/TerritoryOutline.tsx';
import { hoverHandlers, useHoverMark } from '../../state/hover.ts';
import { refuseFor } from '../../state/refused-comparison.ts';
import { sheetCount } from '../../text/french-numbers.ts';
import styles from './OverseasNav.module.css';

interface OverseasNavProps {
  readonly catalogue: Catalogue;
  readonly subject: TerritoryKey | null;
  readonly comparison: Comparison | null;
}

export function OverseasNav({ catalogue, subject, comparison }: OverseasNavProps) {
  const letterOf = (key: TerritoryKey) =>
    comparison?.territories.find(({ view }) => view.record.key === key)?.letters[0];
  return (
    <nav
      className={`${styles.overseas} no-print`}
      aria-label="Outre-mer"
      data-compared={comparison ? '' : undefined}
    >
      {catalogue.overseas.map((territory) => (
        <OverseasLink
          key={territory.key}
          territory={territory}
          sheets={countOfSheets(catalogue, territory.key)}
          selected={territory.key === subject}
          letter={letterOf(territory.key)}
          comparison={comparison}
        />
      ))}
    </nav>
  );
}

interface OverseasLinkProps {
  readonly territory: OverseasOutline;
  readonly sheets: number;
  readonly selected: boolean;
  /** Its letter, while it is compared. */
  readonly letter: Letter | undefined;
  readonly comparison: Comparison | null;
}

/** While comparing, a click adds to the set or takes away, as on the map; without room for one more it says so. */
function targetOf({ territory, letter, comparison }: OverseasLinkProps) {
  const { key, level, code } = territory;
  const page = { to: PATHS.territory, params: { level, code } } as const;
  if (!comparison) return page;
  const start = territorySet(comparison);
  const set = letter ? withoutTerritory(start, key) : withTerritory(start, key);
  if (set !== start) return { to: PATHS.compare, search: searchOf(set) } as const;
  return {
    ...page,
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      refuseFor(comparison);
    },
  };
}

function OverseasLink(props: OverseasLinkProps) {
  const { territory, sheets, selected, letter } = props;
  const { key, name, outline } = territory;
  return (
    <Link
      ref={useHoverMark(key)}
      {...targetOf(props)}
      className={styles.tile}
      aria-current={selected ? 'true' : undefined}
      aria-label={`${name}, ${sheetCount(sheets)}${letter ? `, comparé : ${letter}` : ''}`}
      {...hoverHandlers(key)}
    >
      <TerritoryOutline outline={outline} size={30} />
      <span className={styles.name}>{name}</span>
      {letter ? (
        <span className={styles.letter} data-letter={letter}>
          {letter}
        </span>
      ) : (
        <span className={styles.count}>{sheets}</span>
      )}
    </Link>
  );
}
