import { Link } from '@tanstack/react-router';
import type { Catalogue, OverseasOutline } from '../domain/catalogue.ts';
import { countOfCards } from '../domain/concerned-cards.ts';
import type { TerritoryKey } from '../domain/territory.ts';
import { TerritoryOutline } from '../outline/TerritoryOutline.tsx';
import { hoverHandlers } from '../selection/hover-handlers.ts';
import { useLit } from '../selection/use-lit.ts';
import { sheetCount } from '../text/french-numbers.ts';
import styles from './OverseasNav.module.css';

interface OverseasNavProps {
  readonly catalogue: Catalogue;
  readonly subject: TerritoryKey | null;
}

/** The five overseas départements beside the métropole: a click flies the map there. */
export function OverseasNav({ catalogue, subject }: OverseasNavProps) {
  return (
    <nav className={`${styles.overseas} no-print`} aria-label="Outre-mer">
      {catalogue.overseas.map((territory) => (
        <OverseasLink
          key={territory.key}
          territory={territory}
          sheets={countOfCards(catalogue, territory.key)}
          selected={territory.key === subject}
        />
      ))}
    </nav>
  );
}

interface OverseasLinkProps {
  readonly territory: OverseasOutline;
  readonly sheets: number;
  readonly selected: boolean;
}

function OverseasLink({ territory, sheets, selected }: OverseasLinkProps) {
  const { key, level, code, name, outline } = territory;
  return (
    <Link
      ref={useLit(key)}
      to="/territoires/$level/$code/"
      params={{ level, code }}
      className={styles.tile}
      aria-current={selected ? 'true' : undefined}
      aria-label={`${name}, ${sheetCount(sheets)}`}
      {...hoverHandlers(key)}
    >
      <TerritoryOutline outline={outline} size={30} />
      <span className={styles.name}>{name}</span>
      <span className={styles.count}>{sheets}</span>
    </Link>
  );
}
