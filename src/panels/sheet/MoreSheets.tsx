import { themeOf } from '../../catalogue/site.ts';
import { type Card, type Catalogue, territoryOf } from '../../domain/catalogue.ts';
import { relatedCards } from '../../domain/related-cards.ts';
import { useShownCards } from '../../selection/shown-cards.ts';
import { SheetLink } from '../shared/SheetLink.tsx';
import styles from './MoreSheets.module.css';

/** Ways on from a sheet: the others of its territory, those of its theme, the previous and next of the list. */
export function MoreSheets({
  catalogue,
  current,
}: {
  readonly catalogue: Catalogue;
  readonly current: Card;
}) {
  const { sameTerritory, sameTheme, previous, next } = relatedCards(
    catalogue.cards,
    current,
    useShownCards(catalogue).cards,
  );
  const lists = [
    { title: 'Sur le même territoire', cards: sameTerritory },
    { title: `Même thème : ${themeOf(current.themes[0]).label}`, cards: sameTheme },
  ].filter((list) => list.cards.length > 0);
  return (
    <div className={styles.more}>
      {lists.map((list) => (
        <section key={list.title}>
          <h2 className={styles.heading}>{list.title}</h2>
          <ul>
            {list.cards.map((card) => (
              <li key={card.id}>
                <SheetLink territory={territoryOf(catalogue, card)} card={card} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <nav aria-label="Fiches voisines dans la liste" className={styles.walk}>
        {previous && (
          <SheetLink territory={territoryOf(catalogue, previous)} card={previous} hint="Fiche précédente" />
        )}
        {next && <SheetLink territory={territoryOf(catalogue, next)} card={next} hint="Fiche suivante" />}
      </nav>
    </div>
  );
}
