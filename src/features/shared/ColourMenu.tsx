import { ChevronDown, Palette } from 'lucide-react';
import { colourClasses, colouringLabel, legendTitle } from '../../core/indicators/colouring.ts';
import type { Colouring } from '../../core/indicators/colouring-names.ts';
import type { ClickedLevel } from '../../core/territory/clicked-level.ts';
import { ColourLinks } from '../../map/outline/ColourLinks.tsx';
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
    <div className={`row wraps above ${styles.colours}`}>
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
        <ColourLinks label="Indicateur" className={`floating ${styles.list}`} level={level} now={colouring} />
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
