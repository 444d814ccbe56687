import { Link } from '@tanstack/react-router';
import { site } from '../../data/settings.ts';
import {
  classLabels,
  colouringNote,
  legendTitle,
  stepsOf,
  thresholdsOf,
} from '../../domain/territory/colouring.ts';
import { POPULATION_SOURCE } from '../../domain/territory/statistical-notes.ts';
import { COMMUNE_ZOOM } from '../contours/contour-store.ts';
import type { Choropleth } from '../layers/choropleth.ts';
import styles from './ColourLegend.module.css';

interface ColourLegendProps {
  readonly choropleth: Choropleth;
  /** MapLibre's zoom: communes come once zoomed in. */
  readonly zoom: number;
  /** The legend goes away with its link, which had the focus. */
  readonly focusMap: () => void;
}

export function ColourLegend({ choropleth, zoom, focusMap }: ColourLegendProps) {
  const { colouring, level, failed } = choropleth;
  const steps = stepsOf(thresholdsOf(colouring, level));
  const [name, rest] = legendTitle(colouring, level);
  const note = colouringNote(colouring, site.contours.shortLabel.toLowerCase());
  return (
    <section className={styles.colours} data-part="colours" aria-label="Légende des couleurs">
      <div className={styles.title}>
        <strong>{name}</strong>, {rest}
      </div>
      <Link
        to="./"
        search={(before) => ({ ...before, couleur: undefined })}
        replace
        resetScroll={false}
        onClick={focusMap}
      >
        Retirer le fond coloré
      </Link>
      <ul>
        {classLabels(colouring, level).map((label, index) => (
          <li key={label} data-step={steps[index]}>
            {label}
          </li>
        ))}
      </ul>
      {level === 'commune' && zoom < COMMUNE_ZOOM && <p>Zoomez pour colorer les communes.</p>}
      {failed && <p role="alert">Les chiffres n’ont pas pu être chargés.</p>}
      <div className={styles.notes}>
        {note && <span>{note} </span>}
        {colouring !== 'fiches' && POPULATION_SOURCE}
      </div>
    </section>
  );
}
