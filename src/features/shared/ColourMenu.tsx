import { Link } from '@tanstack/react-router';
import { ChevronDown, Palette } from 'lucide-react';
import type { ClickedLevel } from '../../core/territory/clicked-level.ts';
import { colourClasses, colouringLabel, colouringsAt, legendTitle } from '../../core/territory/colouring.ts';
import type { Colouring } from '../../core/territory/colouring-names.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './ColourMenu.module.css';

interface ColourMenuProps {
  readonly colouring: Colouring;
  readonly level: ClickedLevel;
  /** Class of what is pointed at. */
  readonly pointed?: number | null | undefined;
}

/** Chooses the indicator of a page's drawings, and says their classes. */
export function ColourMenu({ colouring, level, pointed }: ColourMenuProps) {
  const [name, rest] = legendTitle(colouring, level);
  return (
    <div className={`row wraps ${styles.colours}`}>
      <Disclosure
        covers
        className={`needs-script no-print ${styles.choice}`}
        summary={
          <>
            <Palette className="soft" size={18} aria-hidden="true" />
            <span className="visually-hidden">Indicateur{'\u00a0'}: </span>
            {colouringLabel(colouring)}
            <ChevronDown className="soft" size={16} aria-hidden="true" />
          </>
        }
      >
        <nav className={`floating ${styles.list}`} aria-label="Indicateur">
          {colouringsAt(level).map((couleur) => (
            <Link
              key={couleur}
              className={`target ${styles.link}`}
              to="./"
              search={(before) => ({ ...before, couleur })}
              replace
              resetScroll={false}
              data-chosen={couleur === colouring ? '' : undefined}
            >
              {colouringLabel(couleur)}
            </Link>
          ))}
        </nav>
      </Disclosure>
      <div className={styles.legend}>
        <p className="note" data-legend="">
          <strong>{name}</strong>, {rest}
        </p>
        <ul className={styles.classes}>
          {colourClasses(colouring, level).map(({ step, label }) => (
            <li key={label} data-class="" data-step={step} data-pointed={pointed === step ? '' : undefined}>
              {label}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
