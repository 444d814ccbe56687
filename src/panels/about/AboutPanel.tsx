import { notes } from 'virtual:atlas/notes';
import { Link } from '@tanstack/react-router';
import { HEADING_ID } from '../../a11y/element-ids.ts';
import { scrollPanelToTop } from '../../a11y/panel-scroll.ts';
import { keepFocus, useArrival } from '../../a11y/use-arrival.ts';
import { PATHS } from '../../address/addresses.ts';
import { slugify } from '../../text/slug.ts';
import styles from './AboutPanel.module.css';

function arrive(): void {
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  else scrollPanelToTop();
  keepFocus();
}

export function AboutPanel() {
  useArrival('à propos', arrive);
  return (
    <article className={styles.about}>
      <p>
        <Link to={PATHS.home}>← Toutes les fiches</Link>
      </p>
      <h1 id={HEADING_ID} tabIndex={-1}>
        À propos
      </h1>
      {notes.about.map((part) => (
        <section key={part.heading}>
          <h2 id={slugify(part.heading)}>{part.heading}</h2>
          {part.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <section>
        <h2>Données ouvertes</h2>
        <ul className={styles.files}>
          {notes.openData.map((file) => (
            <li key={file.path}>
              <a href={import.meta.env.BASE_URL + file.path}>{file.label}</a>
            </li>
          ))}
          <li>
            <Link to={PATHS.page} params={{ page: 'donnees' }}>
              Tous les fichiers, leurs colonnes, des exemples
            </Link>
          </li>
        </ul>
      </section>
      <section>
        <h2>Sources et licences</h2>
        <dl className={styles.credits}>
          {notes.credits.map((credit) => (
            <div key={credit.what}>
              <dt>{credit.what}</dt>
              <dd>
                {credit.who} ({credit.year}) : {credit.licence}.
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </article>
  );
}
