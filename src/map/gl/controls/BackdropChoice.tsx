import { ChevronDown, Palette } from 'lucide-react';
import { colouringLabel } from '../../../core/territory/colouring.ts';
import type { Colouring } from '../../../core/territory/colouring-names.ts';
import { site } from '../../../state/data/settings.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { useBackground } from '../background.ts';
import styles from './BackdropChoice.module.css';
import { BackgroundChoice } from './BackgroundChoice.tsx';
import { ColourChoice } from './ColourChoice.tsx';

export function BackdropChoice({ couleur }: { readonly couleur: Colouring | undefined }) {
  const background = useBackground(({ shown }) => shown?.name);
  const colour = couleur && colouringLabel(couleur).toLocaleLowerCase('fr');
  const said = [colour, background].filter(Boolean).join(', ') || 'aucun';
  return (
    <Disclosure
      covers
      part="backdrop"
      className={styles.backdrop}
      summary={
        <>
          <Palette size={19} aria-hidden="true" />
          <span>
            {site.backgrounds.length > 0 ? 'Fond' : 'Indicateur'}
            {'\u00a0'}: {said}
          </span>
          <ChevronDown size={16} aria-hidden="true" />
        </>
      }
    >
      <div className={styles.choices}>
        <ColourChoice />
        <BackgroundChoice />
      </div>
    </Disclosure>
  );
}
