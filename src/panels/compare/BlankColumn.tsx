import { Link } from '@tanstack/react-router';
import { type Catalogue, territoryOf } from '../../domain/catalogue.ts';
import { comparableTo } from '../../domain/comparable.ts';
import { nearestCards, regionCards } from '../../domain/concerned-cards.ts';
import { levelLabel } from '../../domain/level.ts';
import type { TerritoryRecord } from '../../domain/territory-record.ts';
import { kilometres } from '../../text/french-numbers.ts';
import { SheetLink } from '../shared/SheetLink.tsx';
import styles from './BlankColumn.module.css';

/** How many sheets are offered of each kind. */
const MOST = 3;

interface BlankColumnProps {
  readonly record: TerritoryRecord;
  readonly catalogue: Catalogue;
}

/** Where no sheet covers a territory: those of its région, the nearest, those of the territories most like it. */
export function BlankColumn({ record, catalogue }: BlankColumnProps) {
  const region = record.parents.find(({ level }) => level === 'region');
  const inRegion = region ? regionCards(catalogue, record) : [];
  const shown = new Set(inRegion.map(({ card }) => card.id));
  const nearest = nearestCards(catalogue, record, MOST + shown.size)
    .filter(({ card }) => !shown.has(card.id))
    .slice(0, MOST);
  const [alike] = comparableTo(
    record,
    catalogue.territories.filter(({ level }) => level === record.level),
    1,
  );
  return (
    <div className={styles.blank}>
      <p>
        Cela ne veut pas dire que rien n’y est fait{'\u00a0'}: vous pouvez{' '}
        <Link to="/a-propos/" hash="proposer-une-fiche">
          proposer une fiche
        </Link>
        .
      </p>
      {region && inRegion.length > 0 && (
        <>
          <h4>Dans la même région, {region.name}</h4>
          <ul>
            {inRegion.map(({ card, territory }) => (
              <li key={card.id}>
                <SheetLink
                  card={card}
                  territory={territory}
                  hint={`${territory.name} · ${levelLabel(territory.level)}`}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {region && inRegion.length === 0 && <p>Aucune fiche non plus dans la région, {region.name}.</p>}
      <h4>{inRegion.length > 0 ? 'Les plus proches ailleurs' : 'Les plus proches'}</h4>
      <ul>
        {nearest.map(({ card, territory, distance }) => (
          <li key={card.id}>
            <SheetLink
              card={card}
              territory={territory}
              hint={`${territory.name} · à ${kilometres(distance)}`}
            />
          </li>
        ))}
      </ul>
      {alike && (
        <>
          <h4>Le territoire le plus comparable{alike.weak ? ' (ressemblance faible)' : ''}</h4>
          <p className={styles.reason}>
            {alike.territory.name}. {alike.reason}
          </p>
          <ul>
            {catalogue.cards
              .filter((card) => card.territory === alike.territory.key)
              .map((card) => (
                <li key={card.id}>
                  <SheetLink card={card} territory={territoryOf(catalogue, card)} />
                </li>
              ))}
          </ul>
        </>
      )}
    </div>
  );
}
