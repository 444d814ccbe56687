import { Link } from '@tanstack/react-router';
import { Columns2, List, Map as MapIcon } from 'lucide-react';
import { PATHS } from '../../address/addresses.ts';
import type { ComparedSearch } from '../../domain/comparison/compared-set.ts';
import { setPanelHeight, usePanelHeight } from '../../state/panel-height.ts';
import { DossierLink } from './DossierLink.tsx';
import styles from './PageLinks.module.css';
import { PagesMenu } from './PagesMenu.tsx';

/** In the header; on a phone a bar at the window's bottom, which gives way to the actions of a page about one thing. */
export function PageLinks({ compared }: { readonly compared: ComparedSearch }) {
  return (
    <>
      <nav className={styles.links} aria-label="Pages">
        <PanelLinks />
        <Link
          to={PATHS.compare}
          search={compared}
          className={`${styles.link} ${styles.compare}`}
          activeProps={{ 'aria-current': 'page' }}
        >
          <Columns2 size={20} aria-hidden="true" className={styles.icon} />
          Comparer
        </Link>
        <DossierLink />
        <Link
          to={PATHS.page}
          params={{ page: 'a-propos' }}
          className={`${styles.link} ${styles.about}`}
          activeProps={{ 'aria-current': 'page' }}
        >
          À propos
        </Link>
      </nav>
      <PagesMenu className={styles.menu} compared={compared} />
    </>
  );
}

function PanelLinks() {
  const height = usePanelHeight((state) => state.height);
  return (
    <>
      <Link
        to={PATHS.home}
        className={`${styles.link} ${styles.view}`}
        data-shown={height !== 'full' || undefined}
        onClick={() => setPanelHeight('peek')}
      >
        <MapIcon size={20} aria-hidden="true" className={styles.icon} />
        Carte
      </Link>
      <Link
        to={PATHS.home}
        className={`${styles.link} ${styles.view}`}
        data-shown={height === 'full' || undefined}
        onClick={() => setPanelHeight('full')}
      >
        <List size={20} aria-hidden="true" className={styles.icon} />
        Liste
      </Link>
    </>
  );
}
