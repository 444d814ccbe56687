import { Link } from '@tanstack/react-router';
import { themeOf } from '../../catalogue/site.ts';
import { type Card, type Catalogue, territoryOf } from '../../domain/catalogue.ts';
import { relatedCards } from '../../domain/related-cards.ts';
import { LevelMark } from '../../outline/LevelMark.tsx';
import { hoverHandlers } from '../../selection/hover-handlers.ts';
import { rememberOpener } from '../../selection/transient-store.ts';
import styles from './MoreSheets.module.css';

function SheetLink({ catalogue, card, hint }: { catalogue: Catalogue; card: Card; hint?: string }) {
  const territory = territoryOf(catalogue, card);
  return (
    <Link
      className={styles.link}
      to="/fiches/$id/"
      params={{ id: card.id }}
      onClick={() => rememberOpener({ sheet: card.id, from: 'card' })}
      {...hoverHandlers(territory.key)}
    >
      <LevelMark level={territory.level} theme={themeOf(card.themes[0])} />
      <span>
        {hint && <span className={styles.hint}>{hint}</span>}
        {card.title}
      </span>
    </Link>
  );
}

/** Ways on from a sheet: the others of its territory, those of its theme, the previous and next of the list. */
export function MoreSheets({
  catalogue,
  current,
}: {
  readonly catalogue: Catalogue;
  readonly current: Card;
}) {
  const { sameTerritory, sameTheme, previous, next } = relatedCards(catalogue.cards, current);
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
                <SheetLink catalogue={catalogue} card={card} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <nav aria-label="Fiches voisines dans la liste" className={styles.walk}>
        {previous && <SheetLink catalogue={catalogue} card={previous} hint="Fiche précédente" />}
        {next && <SheetLink catalogue={catalogue} card={next} hint="Fiche suivante" />}
      </nav>
    </div>
  );
}
