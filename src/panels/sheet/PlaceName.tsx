import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PATHS } from '../../address/addresses.ts';
import { partsOf, type TerritoryKey } from '../../domain/territory/territory.ts';
import { hoverHandlers, useHoverMark } from '../../state/hover.ts';
import styles from './PlaceName.module.css';

interface PlaceNameProps {
  readonly place: TerritoryKey;
  /** As the text writes it. */
  readonly children: ReactNode;
}

/** A commune named in the text, highlighted together with its dot on the map. */
export function PlaceName({ place, children }: PlaceNameProps) {
  const [level, code] = partsOf(place);
  return (
    <Link
      ref={useHoverMark(place)}
      to={PATHS.territory}
      params={{ level, code }}
      className={styles.place}
      data-place={place}
      {...hoverHandlers(place)}
    >
      {children}
    </Link>
  );
}
