import { Link } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { COLOURINGS, colouringLabel } from '../../domain/territory/colouring.ts';
import styles from './ColourChoice.module.css';

const never = () => () => undefined;

/** What the map's territories are coloured by, as links: it lives in the address. Hidden where the map can't be coloured. */
export function ColourChoice() {
  // Links that take prerendered markup over keep the mark of the bare address: they are made anew once they have.
  const taken = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <nav key={String(taken)} className={`${styles.choice} no-print`} aria-label="Colorer la carte">
      <p aria-hidden="true">Colorer la carte</p>
      {[undefined, ...COLOURINGS].map((couleur) => (
        <Link
          key={couleur ?? ''}
          to="./"
          search={(before) => ({ ...before, couleur })}
          replace
          resetScroll={false}
          activeOptions={{ exact: true }}
        >
          {couleur ? colouringLabel(couleur) : 'Aucune couleur'}
        </Link>
      ))}
    </nav>
  );
}
