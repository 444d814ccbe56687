import type { ReactNode } from 'react';
import type { Level } from '../../domain/level.ts';
import type { TerritoryKey } from '../../domain/territory.ts';
import { territoryPath } from '../../navigation/addresses.ts';
import { hoverHandlers } from '../../selection/hover-handlers.ts';
import { useTransient } from '../../selection/transient-store.ts';
import styles from './PlaceName.module.css';

interface PlaceNameProps {
  readonly place: TerritoryKey;
  /** The name as the text writes it. */
  readonly children: ReactNode;
}

/** Address of a place's page, under the site's base path. */
function hrefOf(place: TerritoryKey): string {
  const [level, code = ''] = place.split(':');
  return import.meta.env.BASE_URL + territoryPath(level as Level, code).slice(1);
}

/** A commune named in the text: a link to its page, lit together with its dot on the map. */
export function PlaceName({ place, children }: PlaceNameProps) {
  const lit = useTransient((state) => state.hovered === place);
  return (
    <a href={hrefOf(place)} className={styles.place} data-lit={lit || undefined} {...hoverHandlers(place)}>
      {children}
    </a>
  );
}
