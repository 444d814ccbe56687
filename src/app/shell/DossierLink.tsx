import { Link } from '@tanstack/react-router';
import { Bookmark } from 'lucide-react';
import { PATHS } from '../../address/addresses.ts';
import { dossierSearch } from '../../address/dossier-params.ts';
import { useMyCover, useMyDossier } from '../../state/my-dossier.ts';
import { sheetCount } from '../../text/french-numbers.ts';
import styles from './DossierLink.module.css';

export function DossierLink() {
  const mine = useMyDossier();
  const cover = useMyCover();
  const isEmpty = mine.length === 0;
  return (
    <Link
      to={PATHS.dossier}
      search={dossierSearch(mine, cover)}
      className={styles.link}
      activeProps={{ 'aria-current': 'page' }}
      activeOptions={{ includeSearch: false }}
    >
      <span className="visually-hidden">{isEmpty ? 'Dossier' : `Dossier, ${sheetCount(mine.length)}`}</span>
      <Bookmark size={20} aria-hidden="true" />
      <span className={styles.word} aria-hidden="true">
        Dossier
      </span>
      <span className={styles.room} aria-hidden="true">
        {!isEmpty && <span className={styles.count}>{mine.length}</span>}
      </span>
    </Link>
  );
}
