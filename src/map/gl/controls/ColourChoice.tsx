import { Link } from '@tanstack/react-router';
import { colouringLabel } from '../../../core/territory/colouring.ts';
import { COLOURINGS } from '../../../core/territory/colouring-names.ts';
import styles from './ColourChoice.module.css';

export function ColourChoice() {
  return (
    <nav className={styles.choice} aria-label="Colorer la carte">
      {[undefined, ...COLOURINGS].map((couleur) => (
        <Link
          key={couleur ?? ''}
          to="./"
          search={(before) => ({ ...before, couleur })}
          replace
          resetScroll={false}
          activeOptions={{ exact: true }}
        >
          {couleur ? colouringLabel(couleur) : 'Aucun indicateur'}
        </Link>
      ))}
    </nav>
  );
}
