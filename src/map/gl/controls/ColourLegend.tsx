import { Link } from '@tanstack/react-router';
import { ChevronUp } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import {
  classLabels,
  colouringNote,
  legendTitle,
  stepsOf,
  thresholdsOf,
} from '../../../core/territory/colouring.ts';
import { RESEMBLANCE } from '../../../core/territory/colouring-names.ts';
import { POPULATION_SOURCE } from '../../../core/territory/statistical-notes.ts';
import { site } from '../../../state/data/settings.ts';
import { Button } from '../../../ui/Button.tsx';
import { Drawer } from '../../../ui/Drawer.tsx';
import type { Choropleth } from '../layers/choropleth.ts';
import styles from './ColourLegend.module.css';

const LABEL = 'Légende des couleurs';

interface ColoursProps {
  readonly choropleth: Choropleth;
  /** The legend goes away with its link, which had the focus. */
  readonly focusMap: () => void;
}

interface ColourLegendProps extends ColoursProps {
  readonly isPhone: boolean;
  readonly children: ReactNode;
}

export function ColourLegend({ isPhone, children, ...props }: ColourLegendProps) {
  const Shape = isPhone ? FoldedColours : OpenColours;
  return (
    <Shape {...props}>
      {children}
      {props.choropleth.failed && <p role="alert">Les chiffres n’ont pas pu être chargés.</p>}
    </Shape>
  );
}

interface ShapeProps extends ColoursProps {
  readonly children: ReactNode;
}

function OpenColours({ children, ...props }: ShapeProps) {
  return (
    <section className={`${styles.colours} ${styles.open}`} data-part="colours" aria-label={LABEL}>
      <Colours {...props} />
      {children}
    </section>
  );
}

/** Its bounds come over the panel, beside the map that they explain. */
function FoldedColours({ children, ...props }: ShapeProps) {
  const id = useId();
  const { colouring, level } = props.choropleth;
  return (
    <section className={styles.folded} aria-label={LABEL}>
      {children}
      <Button look="bare" className={styles.opener} data-part="colours" popoverTarget={id}>
        <strong>{legendTitle(colouring, level)[0]}</strong>
        <ChevronUp size={16} aria-hidden="true" />
        <span className={styles.ramp} aria-hidden="true">
          {stepsOf(thresholdsOf(colouring, level)).map((step) => (
            <span key={step} data-step={step} />
          ))}
        </span>
      </Button>
      <Drawer id={id} title={LABEL} closeLabel="Fermer la légende des couleurs" className="no-print">
        <div className={styles.colours}>
          <Colours {...props} />
        </div>
      </Drawer>
    </section>
  );
}

function Colours({ choropleth, focusMap }: ColoursProps) {
  const { colouring, level } = choropleth;
  const isRelative = colouring === RESEMBLANCE;
  const steps = stepsOf(thresholdsOf(colouring, level));
  const [name, rest] = legendTitle(colouring, level);
  const note = colouringNote(colouring, site.contours.shortLabel.toLowerCase());
  return (
    <>
      <div>
        <strong>{name}</strong>, {rest}
      </div>
      <Link
        to="./"
        search={(before) => ({ ...before, couleur: undefined, ...(isRelative && { vue: undefined }) })}
        replace={!isRelative}
        resetScroll={false}
        onClick={focusMap}
      >
        {isRelative ? 'Revenir à la fiche' : 'Retirer l’indicateur'}
      </Link>
      <ul>
        {classLabels(colouring, level).map((label, index) => (
          <li key={label} data-step={steps[index]}>
            {label}
          </li>
        ))}
      </ul>
      <div className={styles.notes}>
        {note && <span>{note} </span>}
        {colouring !== 'fiches' && POPULATION_SOURCE}
      </div>
    </>
  );
}
