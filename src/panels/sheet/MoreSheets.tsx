import { themeOf } from '../../data/settings.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { Catalogue, SheetSummary } from '../../domain/sheet/catalogue.ts';
import { findSheet, territoryOf } from '../../domain/sheet/catalogue-index.ts';
import type { OfferedSheet } from '../../domain/sheet/initiative.ts';
import { listWalk } from '../../domain/sheet/list-walk.ts';
import { offerHeading, offerHint } from '../../domain/sheet/offer-words.ts';
import { useShownSheets } from '../../state/use-shown-sheets.ts';
import { SheetLink } from '../shared/SheetLink.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import styles from './MoreSheets.module.css';

interface MoreSheetsProps {
  readonly catalogue: Catalogue;
  readonly current: SheetSummary;
  readonly offered: readonly OfferedSheet[];
}

export function MoreSheets({ catalogue, current, offered }: MoreSheetsProps) {
  const { previous, next } = listWalk(catalogue.sheets, current, useShownSheets(catalogue).sheets);
  const entries = offered.flatMap((offer) => {
    const card = findSheet(catalogue, offer.sheet);
    return card ? [{ card, offer }] : [];
  });
  const own = territoryOf(catalogue, current);
  return (
    <div className={styles.more}>
      {[...groupBy(entries, ({ offer }) => offer.reason)].map(([reason, group]) => (
        <section key={reason}>
          <h2 className={styles.heading}>{offerHeading(reason, themeOf(current.themes[0]).label)}</h2>
          <ul>
            {group.map(({ card, offer }) => (
              <li key={card.id}>
                <SheetLink territory={territoryOf(catalogue, card)} card={card} hint={offerHint(offer)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {own.level !== 'france' && (
        <p>
          <TerritoryLink territory={own}>Voisins et territoires comparables {own.of}</TerritoryLink>
        </p>
      )}
      <nav aria-label="Fiches voisines dans la liste" className={styles.walk}>
        {previous && (
          <SheetLink territory={territoryOf(catalogue, previous)} card={previous} hint="Fiche précédente" />
        )}
        {next && <SheetLink territory={territoryOf(catalogue, next)} card={next} hint="Fiche suivante" />}
      </nav>
    </div>
  );
}
