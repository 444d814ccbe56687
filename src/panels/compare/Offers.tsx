import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useId } from 'react';
import { PATHS } from '../../address/addresses.ts';
import { themeOf } from '../../data/settings.ts';
import { searchOf, withTerritory } from '../../domain/comparison/compared-set.ts';
import { type Comparison, territorySet } from '../../domain/comparison/comparison.ts';
import type { Catalogue, SheetSummary } from '../../domain/sheet/catalogue.ts';
import { territoryOf } from '../../domain/sheet/catalogue-index.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { territoryLabel } from '../../domain/territory/territory-label.ts';
import { LevelMark } from '../../outline/LevelMark.tsx';
import { LevelName } from '../../outline/LevelName.tsx';
import { hoverHandlers } from '../../state/hover.ts';
import styles from './Offers.module.css';

interface SheetOffersProps {
  readonly comparison: Comparison;
  readonly catalogue: Catalogue;
  readonly sheets: readonly SheetSummary[];
}

export function SheetOffers({ comparison, catalogue, sheets }: SheetOffersProps) {
  return (
    <ul className={styles.offers}>
      {sheets.map((card) => {
        const { key, name, level } = territoryOf(catalogue, card);
        return (
          <li key={card.id} {...hoverHandlers(key)}>
            <Link
              to={PATHS.compare}
              search={searchOf({ keys: [], sheets: [...comparison.set.sheets, card.id] })}
              className={styles.offer}
            >
              <LevelMark level={level} theme={themeOf(card.themes[0])} />
              <span className={styles.words}>
                <span className="visually-hidden">Ajouter la fiche </span>
                <span className={styles.title}>{card.title}</span>
                <span className={styles.hint}>
                  {' '}
                  {name} · <LevelName level={level} />
                </span>
              </span>
              <Plus size={18} aria-hidden="true" />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

interface TerritoryOffersProps {
  readonly comparison: Comparison;
  readonly territories: readonly Territory[];
  readonly title?: string;
}

export function TerritoryOffers({ comparison, territories, title }: TerritoryOffersProps) {
  const id = useId();
  if (territories.length === 0) return null;
  const start = territorySet(comparison);
  return (
    <>
      {title && (
        <div id={id} className={styles.group}>
          {title}
        </div>
      )}
      <ul className={styles.offers} aria-labelledby={title && id}>
        {territories.map((territory) => (
          <li key={territory.key} {...hoverHandlers(territory.key)}>
            <Link
              to={PATHS.compare}
              search={searchOf(withTerritory(start, territory.key))}
              className={styles.offer}
              aria-label={`Ajouter ${territoryLabel(territory)} à la comparaison`}
            >
              <LevelMark level={territory.level} />
              <span className={styles.words}>{territoryLabel(territory)}</span>
              <Plus size={18} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
