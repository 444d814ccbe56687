import { Link } from '@tanstack/react-router';
import { ChevronUp } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { colourClasses, colouringNotes, legendTitle, levelNote } from '../../../core/indicators/colouring.ts';
import { RESEMBLANCE } from '../../../core/indicators/colouring-names.ts';
import { site } from '../../../state/data/settings.ts';
import { Button } from '../../../ui/Button.tsx';
import { Drawer } from '../../../ui/Drawer.tsx';
import type { Choropleth } from '../model/choropleth.ts';
import styles from './ColourLegend.module.css';

const LABEL = 'Légende des couleurs';

interface ColoursProps {
  readonly choropleth: Choropleth;
  /** The legend is removed with its link, which had the focus. */
  readonly focusMap: () => void;
}

interface ColourLegendProps extends ColoursProps {
  readonly isPhone: boolean;
  readonly children: ReactNode;
}

/** On a phone it is folded: its bounds come over the panel, beside the map that they explain. */
export function ColourLegend({ isPhone, children, ...props }: ColourLegendProps) {
  const id = useId();
  const { colouring, level, failed } = props.choropleth;
  const failure = failed && <p role="alert">Les chiffres n’ont pas pu être chargés.</p>;
  if (!isPhone) {
    const look = `stack floating ${styles.colours} ${styles.open}`;
    return (
      <section className={look} data-part="colours" aria-label={LABEL}>
        <Colours {...props} />
        {children}
        {failure}
      </section>
    );
  }
  return (
    <section className={`under-panel ${styles.folded}`} aria-label={LABEL}>
      {children}
      {failure}
      <Button look="bare" className={`card ${styles.opener}`} data-part="colours" popoverTarget={id}>
        <strong>{legendTitle(colouring, level)[0]}</strong>
        <ChevronUp className="soft" size={16} aria-hidden="true" />
        <span className={styles.ramp} aria-hidden="true">
          {colourClasses(colouring, level).map(({ step }) => (
            <span key={step} data-step={step} />
          ))}
        </span>
      </Button>
      <Drawer id={id} title={LABEL} closeLabel="Fermer la légende des couleurs" className="no-print">
        <div className={`stack ${styles.colours}`}>
          <Colours {...props} />
        </div>
      </Drawer>
    </section>
  );
}

function Colours({ choropleth, focusMap }: ColoursProps) {
  const { colouring, level } = choropleth;
  const isRelative = colouring === RESEMBLANCE;
  const [name, rest] = legendTitle(colouring, level);
  const blank = levelNote(colouring, level);
  const notes = colouringNotes(colouring, site.contours.shortLabel.toLowerCase());
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
      {blank && <p>{blank}</p>}
      <ul hidden={blank !== null}>
        {colourClasses(colouring, level).map(({ label, step }) => (
          <li key={label} className="row step" data-step={step}>
            {label}
          </li>
        ))}
      </ul>
      <div className={`soft ${styles.notes}`}>
        {notes.map((note) => (
          <span key={note}>{note} </span>
        ))}
      </div>
    </>
  );
}
