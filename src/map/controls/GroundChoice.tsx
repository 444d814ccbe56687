import { ChevronDown, Palette } from 'lucide-react';
import { colouringLabel } from '../../domain/territory/colouring.ts';
import type { Colouring } from '../../domain/territory/colouring-names.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ColourChoice } from './ColourChoice.tsx';
import styles from './GroundChoice.module.css';

export function GroundChoice({ couleur }: { readonly couleur: Colouring | undefined }) {
  const label = couleur ? colouringLabel(couleur).toLocaleLowerCase('fr') : 'aucun';
  return (
    <Disclosure
      covers
      part="ground"
      className={styles.ground}
      summary={
        <>
          <Palette size={19} aria-hidden="true" />
          <span>
            Indicateur{'\u00a0'}: {label}
          </span>
          <ChevronDown size={16} aria-hidden="true" />
        </>
      }
    >
      <div className={styles.choices}>
        <ColourChoice />
      </div>
    </Disclosure>
  );
}
