import { Link } from '@tanstack/react-router';
import { Bookmark } from 'lucide-react';
import { PATHS } from '../../address/addresses.ts';
import { dossierSearch } from '../../address/dossier-params.ts';
import { useMyDossier } from '../../state/my-dossier.ts';
import { sheetCount } from '../../text/french-numbers.ts';
import styles from './DossierLink.module.css';

export function DossierLink() {
  const mine = useMyDossier();
  const isEmpty = mine.length === 0;
  return (
    <Link
      to={PATHS.dossier}
      search={dossierSearch(mine)}
      className={styles.link}
      activeProps={{ 'aria-current': 'page' }}
      activeOptions={{ includeSearch: false }}
      aria-label={isEmpty ? 'Dossier' : `Dossier, ${sheetCount(mine.length)}`}
    >
      <Bookmark size={18} aria-hidden="true" />
      <span className={styles.word}>Dossier</span>
      {!isEmpty && <span className={styles.count}>{mine.length}</span>}
    </Link>
  );
}
