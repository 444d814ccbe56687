import { Link } from '@tanstack/react-router';
import { COLOURINGS, colouringLabel } from '../../domain/territory/colouring.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import styles from './ColourChoice.module.css';

/** Hidden where the map can't be coloured. */
export function ColourChoice() {
  // Hydrated links would keep the mark that prerendering gave them, at an address without choice: they are made anew.
  const isHydrated = useHydrated();
  return (
    <nav key={String(isHydrated)} className={`${styles.choice} no-print`} aria-label="Colorer la carte">
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
          {couleur ? colouringLabel(couleur) : 'Sans fond'}
        </Link>
      ))}
    </nav>
  );
}
