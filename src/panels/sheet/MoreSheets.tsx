import { themeOf } from '../../data/settings.ts';
import type { Catalogue, SheetSummary } from '../../domain/sheet/catalogue.ts';
import { findSheet, territoryOf } from '../../domain/sheet/catalogue-index.ts';
import type { NeighbourSheet } from '../../domain/sheet/initiative.ts';
import { relatedSheets } from '../../domain/sheet/related-sheets.ts';
import { neighbourLabel } from '../../domain/territory/level.ts';
import { useShownSheets } from '../../state/use-shown-sheets.ts';
import { SheetLink } from '../shared/SheetLink.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import styles from './MoreSheets.module.css';

interface MoreSheetsProps {
  readonly catalogue: Catalogue;
  readonly current: SheetSummary;
  readonly neighbouring: readonly NeighbourSheet[];
}

export function MoreSheets({ catalogue, current, neighbouring }: MoreSheetsProps) {
  const { sameTerritory, sameTheme, previous, next } = relatedSheets(
    catalogue.sheets,
    current,
    useShownSheets(catalogue).sheets,
  );
  const nextDoor = neighbouring.flatMap(({ sheet, level, neighbour }) => {
    const card = findSheet(catalogue, sheet);
    return card ? [{ card, hint: `${neighbour}, ${neighbourLabel(level)}` }] : [];
  });
  const plain = (cards: readonly SheetSummary[]) => cards.map((card) => ({ card, hint: undefined }));
  const lists = [
    { title: 'Sur le même territoire', entries: plain(sameTerritory) },
    { title: 'Chez les voisins', entries: nextDoor },
    { title: `Même thème\u00a0: ${themeOf(current.themes[0]).label}`, entries: plain(sameTheme) },
  ].filter(({ entries }) => entries.length > 0);
  const own = territoryOf(catalogue, current);
  return (
    <div className={styles.more}>
      {lists.map((list) => (
        <section key={list.title}>
          <h2 className={styles.heading}>{list.title}</h2>
          <ul>
            {list.entries.map(({ card, hint }) => (
              <li key={card.id}>
                <SheetLink territory={territoryOf(catalogue, card)} card={card} hint={hint} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        <TerritoryLink territory={own}>Voisins et territoires comparables {own.of}</TerritoryLink>
      </p>
      <nav aria-label="Fiches voisines dans la liste" className={styles.walk}>
        {previous && (
          <SheetLink territory={territoryOf(catalogue, previous)} card={previous} hint="Fiche précédente" />
        )}
        {next && <SheetLink territory={territoryOf(catalogue, next)} card={next} hint="Fiche suivante" />}
      </nav>
    </div>
  );
}
