import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PATHS } from '../../address/addresses.ts';
import { dossierSearch } from '../../address/dossier-params.ts';
import type { Dossier } from '../../domain/sheet/dossier.ts';
import { useMyCover } from '../../state/my-dossier.ts';
import { sheetCount } from '../../text/french-numbers.ts';
import styles from './DossierPanel.module.css';

interface EmptyDossierProps {
  /** The reader's own, where the address names none. */
  readonly mine: Dossier;
  readonly undoing: ReactNode;
}

export function EmptyDossier({ mine, undoing }: EmptyDossierProps) {
  const cover = useMyCover();
  return (
    <div className={styles.empty}>
      {undoing}
      {mine.length > 0 && (
        <p>
          <Link to={PATHS.dossier} search={dossierSearch(mine, cover)}>
            Ouvrir mon dossier{'\u00a0'}: {sheetCount(mine.length)}
          </Link>
        </p>
      )}
      <p>
        Un dossier réunit des fiches pour les relire, les imprimer en un seul document ou les partager par un
        lien. Il reste sur cet appareil.
      </p>
      <p className={styles.scripted}>
        Pour y mettre une fiche, ouvrez-la et choisissez «{'\u00a0'}Dossier{'\u00a0'}».
      </p>
      <p className={styles.unscripted}>Garder un dossier demande JavaScript. Les fiches se lisent sans.</p>
      <p>
        <Link to={PATHS.home}>Voir toutes les fiches</Link>
      </p>
    </div>
  );
}
